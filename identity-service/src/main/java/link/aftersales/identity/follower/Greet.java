package link.aftersales.identity.follower;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.identity.privacy.Erased;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customers;
import link.aftersales.messaging.Worker;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Welcomes whoever follows, and remembers who has left. */
@Component
public class Greet {

    private final Customers customers;
    private final Followers followers;
    private final Erased erased;
    private final AnswerFollower answer;
    private final PrivacySettings privacy;
    private final Worker reader;
    private final Clock clock;

    Greet(
            Customers customers,
            Followers followers,
            Erased erased,
            AnswerFollower answer,
            PrivacySettings privacy,
            @Qualifier("followerReader") Worker reader,
            Clock clock) {
        this.customers = customers;
        this.followers = followers;
        this.erased = erased;
        this.answer = answer;
        this.privacy = privacy;
        this.reader = reader;
        this.clock = clock;
    }

    /** Part of the caller's transaction; somebody who has left since is not greeted. */
    public void followed(String openid, Instant at) {
        customers.lock(openid);
        if (!erased.covers(openid, at) && followers.followed(openid, at)) {
            greet(openid, customers.of(openid));
        }
    }

    /** Part of the caller's transaction; leaving ends messages, not trust. */
    public void unfollowed(String openid, Instant at) {
        customers.lock(openid);
        if (!erased.covers(openid, at)) {
            followers.unfollowed(openid, at);
        }
    }

    private void greet(String openid, List<Customer> known) {
        Optional<Customer> trusted = known.stream().filter(Customer::verified).findFirst();
        if (trusted.isPresent()) {
            answer.with(
                    CustomerText.WELCOME_BACK, new Recipient(trusted.get().id().toString(), openid));
            return;
        }
        answer.with(CustomerText.GREETING, Map.of("privacyUrl", privacy.url()), Recipient.follower(openid));
        if (known.stream().anyMatch(Customer::open) && followers.wantUnionid(openid, clock.instant())) {
            reader.wakeAfterCommit();
        }
    }
}
