package link.aftersales.projectlink.page;

import java.time.Instant;
import java.util.UUID;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;

/** Who had which page before his eyes. */
public interface Views {

    /** Answers whether anybody has the token. The same push counts once a minute, and a page has only so many views in one. */
    boolean add(LinkToken token, @Nullable UUID delivery);

    /** Removes a batch of those from before and answers whether there is more. */
    boolean remove(Instant before);
}
