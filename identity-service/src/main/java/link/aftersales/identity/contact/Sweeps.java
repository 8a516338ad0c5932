package link.aftersales.identity.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose contacts are to be compared with what the callbacks told, and when; shared by all copies. */
public interface Sweeps {

    /** A page to be read of a member; {@code run} tells whether somebody else has taken him meanwhile. */
    record DueSweep(String userId, @Nullable String cursor, long run, int failures) {}

    /** Notes the members who were given a to-do since the last look: they are swept soon after it. */
    void followTodos(Instant now, Duration after);

    /** Whether all members are to be listed now; when it is not done within the lease, they are again. */
    boolean takeRound(Instant now, Duration lease);

    /** All members are to be swept now, and listed again at {@code nextRound}. */
    void beginRound(List<String> members, Instant now, Instant nextRound);

    /** The list could not be had. */
    void roundFailed(Instant tryAgainAt);

    /** Takes the next member, those with to-dos first; when nothing was noted within the lease he is due again. */
    Optional<DueSweep> takeDue(Instant now, Duration lease);

    /** A page was read and another follows. */
    void nextPage(DueSweep sweep, String cursor, Instant now);

    /** The last page was read. While a to-do of his is open he is due again, each time after twice as long. */
    void done(DueSweep sweep, Instant now, Duration first, Duration longest);

    /** WeCom tells nothing of him: he is left alone for a while. */
    void refused(DueSweep sweep, String problem, Instant notBefore);

    /** No answer: the same page again later. */
    void failed(DueSweep sweep, String problem, Instant tryAgainAt);
}
