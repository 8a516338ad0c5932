package link.aftersales.identity.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** To-dos of which a member is not told one by one, because there are too many. */
public interface Digests {

    /** When the hour ends in which this member was told of so many; empty when he can be told now. Serialises the member. */
    Optional<Instant> fullUntil(String member, int most, Instant now);

    /** Keeps a to-do to be told of later. */
    void collect(SalesTodo todo, Instant tellAt);

    /** Somebody for whom a digest is due. */
    Optional<String> dueMember(Instant now);

    /** Takes the oldest to-dos that he was not told of; what is left waits until {@code rest}. Part of the caller's transaction. */
    List<SalesTodo> take(String member, int most, Instant now, Instant rest);
}
