package link.aftersales.projectlink.page;

import java.time.Instant;
import link.aftersales.projectlink.project.LinkToken;

/** Who had which page before his eyes. */
public interface Views {

    /** Answers whether anybody has the token. The same view counts once a minute, and a page has only so many views in one. */
    boolean add(LinkToken token, View view);

    /** Removes a batch of those from before and answers whether there is more. */
    boolean remove(Instant before);
}
