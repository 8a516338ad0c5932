package link.aftersales.identity.follower;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customers;
import link.aftersales.identity.trust.DueDecisions;
import link.aftersales.messaging.Worker;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** A follower says which number is his: one open claim at a time, three numbers a day. Under the follower's lock. */
@Component
class ClaimNumber {

    private static final int NUMBERS_A_DAY = 3;
    /** Each brings the owner of the number a new code, so going back and forth between numbers has an end, too. */
    private static final int CLAIMS_A_DAY = 6;

    private static final Duration DAY = Duration.ofHours(24);

    private final Customers customers;
    private final Followers followers;
    private final DueDecisions dueDecisions;
    private final AnswerFollower answer;
    private final Worker reader;

    ClaimNumber(
            Customers customers,
            Followers followers,
            DueDecisions dueDecisions,
            AnswerFollower answer,
            @Qualifier("followerReader") Worker reader) {
        this.customers = customers;
        this.followers = followers;
        this.dueDecisions = dueDecisions;
        this.answer = answer;
        this.reader = reader;
    }

    void claim(String openid, MobileNumber number, Instant now) {
        List<Customer> known = customers.of(openid);
        Optional<Customer> trusted = first(known, Customer::verified);
        Optional<Customer> open = first(known, Customer::open);
        if (trusted.isPresent()) {
            Recipient customer = new Recipient(trusted.get().id().toString(), openid);
            answer.with(CustomerText.ALREADY_VERIFIED, trusted.get().phone(), customer);
        } else if (endedByHand(known, number)) {
            answer.with(CustomerText.NEEDS_CHECK, Recipient.follower(openid));
        } else if (open.isPresent() && open.get().phone().equals(number)) {
            answer.with(CustomerText.CLAIM_WAITING, number, Recipient.follower(openid));
            pursue(open.get(), now);
        } else if (tooMany(openid, number, now.minus(DAY))) {
            answer.with(CustomerText.CALL_HOTLINE, Recipient.follower(openid));
        } else {
            open.ifPresent(claim -> customers.save(claim.replaced()));
            Customer claimed = customers.save(newClaim(openid, number, known, now));
            answer.with(CustomerText.CLAIM_RECEIVED, number, Recipient.follower(openid));
            pursue(claimed, now);
        }
    }

    private boolean tooMany(String openid, MobileNumber number, Instant since) {
        return customers.otherNumbersClaimedSince(openid, number, since) >= NUMBERS_A_DAY
                || customers.claimsOpenedSince(openid, since) >= CLAIMS_A_DAY;
    }

    private static boolean endedByHand(List<Customer> known, MobileNumber number) {
        return first(known, customer -> customer.phone().equals(number))
                .filter(Customer::endedByHand)
                .isPresent();
    }

    private static Customer newClaim(String openid, MobileNumber number, List<Customer> known, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return first(known, customer -> customer.phone().equals(number))
                .map(before -> before.claimAgain(at))
                .orElseGet(() -> Customer.claim(UUID.randomUUID(), openid, number, at));
    }

    /** Who the follower is comes first, then the judgement; with him known the claim is judged at once. */
    private void pursue(Customer claim, Instant now) {
        if (followers.wantUnionid(claim.openid(), now)) {
            reader.wakeAfterCommit();
        } else {
            dueDecisions.claimed(claim.id());
        }
    }

    private static Optional<Customer> first(List<Customer> customers, Predicate<Customer> wanted) {
        return customers.stream().filter(wanted).findFirst();
    }
}
