package link.aftersales.identity.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;

/** Who was asked to add the owner of which number; the newest to-do of a number counts. Change one after {@link #lock}. */
public interface SalesTodos {

    /** Serialises everything about the to-dos of one number until the transaction ends; after a follower's lock, never before. */
    void lock(MobileNumber phone);

    /** The newest to-do of a number. */
    Optional<SalesTodo> newest(MobileNumber phone);

    /** By its id, as a card carries it. */
    Optional<SalesTodo> find(UUID id);

    /** How many were issued for a number since. */
    int issuedSince(MobileNumber phone, Instant since);

    /** Adds the number's new to-do; every other one is over. */
    void add(SalesTodo todo);

    /** Keeps what came of it. */
    void save(SalesTodo todo);

    /** Takes the next one that is to be looked at again; when nothing comes of it within the lease it is due once more. */
    Optional<SalesTodo> takeDue(Instant now, Duration lease);
}
