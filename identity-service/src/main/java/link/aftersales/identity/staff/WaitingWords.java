package link.aftersales.identity.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What followers who wait to be trusted said last. */
public interface WaitingWords {

    /** Keeps a follower's newest words, unless he is trusted. */
    void keep(String openid, String words, Instant at);

    /** The newest words of these followers since. */
    Optional<String> newest(List<String> openids, Instant since);
}
