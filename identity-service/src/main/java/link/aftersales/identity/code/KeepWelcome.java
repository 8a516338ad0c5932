package link.aftersales.identity.code;

import java.time.Clock;
import java.time.Duration;
import link.aftersales.contracts.WecomInbound.ContactAdded;
import link.aftersales.identity.code.Welcomes.Welcome;
import link.aftersales.identity.trust.Bound;
import link.aftersales.messaging.Worker;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the chance to greet that comes with a new contact, until it is known what to say. */
@Component
class KeepWelcome {

    /** WeCom allows 20 s from its callback; the rest is for the way. */
    private static final Duration USABLE_FOR = Duration.ofSeconds(18);

    private final Welcomes welcomes;
    private final Wishes wishes;
    private final Worker welcomer;
    private final Clock clock;

    KeepWelcome(Welcomes welcomes, Wishes wishes, @Qualifier("verifiedWelcomer") Worker welcomer, Clock clock) {
        this.welcomes = welcomes;
        this.wishes = wishes;
        this.welcomer = welcomer;
        this.clock = clock;
    }

    @EventListener
    void on(ContactAdded added) {
        String code = added.welcomeCode();
        if (code != null && !code.isBlank()) {
            Welcome welcome = new Welcome(
                    added.userId(), added.externalUserId(), code, added.sentAt().plus(USABLE_FOR));
            welcomes.offered(welcome);
        }
    }

    /** In the order of the worker that sends: the chance first, then the wish for a code that nobody needs any more. */
    @EventListener
    void on(Bound bound) {
        String member = bound.userId();
        String contact = bound.externalUserId();
        if (member != null && contact != null && welcomes.greetVerified(member, contact, clock.instant())) {
            welcomer.wakeAfterCommit();
        }
        wishes.forget(bound.customerId());
    }
}
