package link.aftersales.identity.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import link.aftersales.identity.code.Redemption.Expired;
import link.aftersales.identity.code.Redemption.Locked;
import link.aftersales.identity.code.Redemption.Redeemed;
import link.aftersales.identity.code.Redemption.RedeemedBefore;
import link.aftersales.identity.code.Redemption.Wrong;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.DueDecisions;
import org.springframework.stereotype.Component;

/** A claimant repeats a code: it proves him, and him only, to be the contact who got it. */
@Component
public class RedeemCode {

    private static final Duration ALMOST_AN_HOUR = Duration.ofHours(1).minusNanos(1);

    private final Codes codes;
    private final CodeHash hash;
    private final TriesBook triesBook;
    private final DueDecisions dueDecisions;
    private final Clock clock;

    RedeemCode(Codes codes, CodeHash hash, TriesBook triesBook, DueDecisions dueDecisions, Clock clock) {
        this.codes = codes;
        this.hash = hash;
        this.triesBook = triesBook;
        this.dueDecisions = dueDecisions;
        this.clock = clock;
    }

    /** Part of the caller's transaction, under the follower's lock. */
    public Redemption redeem(Customer claim, String digits) {
        Instant now = clock.instant();
        Tries tries = triesBook.of(claim.openid());
        Optional<Instant> lockedUntil = tries.locked(now);
        if (lockedUntil.isPresent()) {
            return new Locked(hours(now, lockedUntil.get()));
        }
        List<Code> right = codes.redeemable(claim.phone(), claim.claimedAt()).stream()
                .filter(code -> hash.matches(code, digits))
                .toList();
        Optional<Code> usable = first(right, code -> code.usable(now));
        if (usable.isPresent() && codes.redeem(usable.get().id(), claim.id(), now)) {
            triesBook.keep(claim.openid(), tries.right());
            dueDecisions.proofChanged(claim.id());
            return new Redeemed();
        }
        if (first(right, code -> code.redeemedBy(claim.id())).isPresent()) {
            return new RedeemedBefore();
        }
        return first(right, code -> code.expiredUnused(now)).isPresent()
                ? new Expired()
                : wrong(claim.openid(), tries.oneMoreWrong(now), now);
    }

    private Redemption wrong(String openid, Tries tries, Instant now) {
        triesBook.keep(openid, tries);
        return tries.locked(now)
                .<Redemption>map(until -> new Locked(hours(now, until)))
                .orElseGet(() -> new Wrong(tries.left()));
    }

    private static Optional<Code> first(List<Code> codes, Predicate<Code> wanted) {
        return codes.stream().filter(wanted).findFirst();
    }

    private static long hours(Instant now, Instant until) {
        return Duration.between(now, until).plus(ALMOST_AN_HOUR).toHours();
    }
}
