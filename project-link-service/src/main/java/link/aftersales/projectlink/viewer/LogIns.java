package link.aftersales.projectlink.viewer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;

/** Members on their way through WeCom. */
public interface LogIns {

    /** Notes one; answers false for a token that nobody has. */
    boolean add(Began began, LinkToken token, @Nullable UUID delivery, Instant expiresAt);

    /**
     * Ends one, which exists from then on for nobody; empty when there is none, it is over, another browser began it, or the
     * link is another by now: whoever had the old one does not learn the new one so.
     */
    Optional<Return> take(String state, String browser, Instant now);
}
