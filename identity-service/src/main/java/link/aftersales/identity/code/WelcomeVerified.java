package link.aftersales.identity.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import link.aftersales.identity.TakenAhead;
import link.aftersales.identity.code.WelcomeChat.Greeting;
import link.aftersales.identity.code.WelcomeChat.TryAgain;
import link.aftersales.identity.code.Welcomes.Welcome;
import org.springframework.stereotype.Component;

/** Greets a new contact who was verified at once; when that does not work nothing is lost. */
@Component
class WelcomeVerified {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);

    private final Welcomes welcomes;
    private final WelcomeChat chat;
    private final WelcomeWords words;
    private final Clock clock;
    private final TakenAhead<Welcome> taken;

    WelcomeVerified(Welcomes welcomes, WelcomeChat chat, WelcomeWords words, Clock clock) {
        this.welcomes = welcomes;
        this.chat = chat;
        this.words = words;
        this.clock = clock;
        this.taken = new TakenAhead<>(clock, LEASE, now -> welcomes.takeVerified(now, LEASE));
    }

    boolean greetNext() {
        Optional<Welcome> due = taken.next();
        due.ifPresent(this::greet);
        return due.isPresent();
    }

    private void greet(Welcome welcome) {
        if (!welcome.lasts(clock.instant())) {
            welcomes.greeted(welcome);
            return;
        }
        Greeting greeting = chat.greet(welcome.welcomeCode(), words.verified(welcome.userId()));
        Instant next = clock.instant().plus(TRY_AGAIN_AFTER);
        if (greeting instanceof TryAgain && welcome.lasts(next)) {
            welcomes.again(welcome, next);
        } else {
            welcomes.greeted(welcome);
        }
    }
}
