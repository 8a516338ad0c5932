package link.aftersales.identity.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import link.aftersales.identity.trust.CodeWanted;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes that a contact is to get a code: one a claim, and another only when the claimant asks for it. */
@Component
class WantCode {

    /** However many followers claim a number, its owner and his member are left in peace. */
    private static final int CODES_A_DAY = 10;

    private static final Duration DAY = Duration.ofHours(24);
    /** Every claim that the contact may prove is judged by then, and one code serves them all. */
    private static final Duration GATHERED_FOR = Duration.ofMillis(500);

    private final Customers customers;
    private final Codes codes;
    private final Wishes wishes;
    private final Clock clock;

    WantCode(Customers customers, Codes codes, Wishes wishes, Clock clock) {
        this.customers = customers;
        this.codes = codes;
        this.wishes = wishes;
        this.clock = clock;
    }

    @EventListener
    void on(CodeWanted wanted) {
        customers
                .findLocked(wanted.customerId())
                .filter(Customer::open)
                .ifPresent(claim -> want(wanted, codes.freshSince(claim.id(), claim.claimedAt())));
    }

    private void want(CodeWanted wanted, Instant freshSince) {
        Instant now = clock.instant();
        if (codes.issuedSince(wanted.externalUserId(), wanted.phone(), freshSince)
                || codes.countSince(wanted.externalUserId(), now.minus(DAY)) >= CODES_A_DAY) {
            return;
        }
        Wish wish = new Wish(
                wanted.userId(),
                wanted.externalUserId(),
                List.of(wanted.phone()),
                wanted.customerId(),
                wanted.contactName(),
                freshSince);
        wishes.add(wish, now.plus(GATHERED_FOR));
    }
}
