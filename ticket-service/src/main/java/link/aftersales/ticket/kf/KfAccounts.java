package link.aftersales.ticket.kf;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of 微信客服 that ever rang, and how far each was read. */
public interface KfAccounts {

    /** An account rang, perhaps long before it is heard {@code now}; the token serves pulls until {@code tokenUntil}. */
    void ring(String openKfId, @Nullable String token, Instant rangAt, Instant tokenUntil, Instant now);

    /** Takes the account that is due first; nobody else pulls it before {@code until}. */
    Optional<Account> lease(Instant now, Instant until);

    /** Moves the cursor and prolongs the lease; answers false when somebody else has read on meanwhile. */
    boolean move(Account account, String cursor, Instant until);

    /** Ends a pull that read everything: the account is due again at {@code next}, or at once if it rang meanwhile. */
    void rest(Account account, Instant now, Instant next);

    /** Ends a pull that failed. */
    void putOff(Account account, Instant until);

    /** Does without the token, which the platform no longer takes. */
    void dropToken(Account account);

    /** Begins anew with the earliest that the platform still has; what was handled before is known by its id. */
    void startOver(Account account);

    /**
     * An account that this thread pulls.
     *
     * @param cursor how far it was read; absent before the first pull
     * @param token absent when there is none that the platform still takes
     * @param rings how often it had rung when it was leased
     * @param knownSince when it rang for the first time
     */
    record Account(
            String openKfId,
            @Nullable String cursor,
            @Nullable String token,
            long rings,
            int failures,
            Instant knownSince) {

        Account readTo(String read) {
            return new Account(openKfId, read, token, rings, failures, knownSince);
        }
    }
}
