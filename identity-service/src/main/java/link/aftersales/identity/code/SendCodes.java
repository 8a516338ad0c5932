package link.aftersales.identity.code;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.identity.code.IssueCode.Issued;
import link.aftersales.identity.code.WelcomeChat.Greeting;
import link.aftersales.identity.code.WelcomeChat.NotSent;
import link.aftersales.identity.code.WelcomeChat.Sent;
import link.aftersales.identity.code.WelcomeChat.TryAgain;
import link.aftersales.identity.code.WelcomeChat.Unknown;
import link.aftersales.identity.code.Welcomes.Welcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a code into the chat of member and contact: by the welcome message while that may be sent, else by the member's
 * hand. The digits live in this step only; after a crash the wish is due again and gets other ones.
 */
@Component
class SendCodes {

    private static final Logger log = LoggerFactory.getLogger(SendCodes.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);

    private final Wishes wishes;
    private final Welcomes welcomes;
    private final IssueCode issueCode;
    private final Codes codes;
    private final WelcomeChat chat;
    private final WelcomeWords words;
    private final ForwardCode forwardCode;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendCodes(
            Wishes wishes,
            Welcomes welcomes,
            IssueCode issueCode,
            Codes codes,
            WelcomeChat chat,
            WelcomeWords words,
            ForwardCode forwardCode,
            TransactionTemplate transaction,
            Clock clock) {
        this.wishes = wishes;
        this.welcomes = welcomes;
        this.issueCode = issueCode;
        this.codes = codes;
        this.chat = chat;
        this.words = words;
        this.forwardCode = forwardCode;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean sendNext() {
        Optional<Wish> due = wishes.takeDue(clock.instant(), LEASE);
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(Wish wish) {
        if (!wishes.waitedFor(wish)) {
            wishes.done(wish);
            return;
        }
        Optional<Welcome> welcome = welcomes.of(wish.userId(), wish.externalUserId(), clock.instant());
        if (welcome.isPresent()) {
            greet(wish, welcome.get());
        } else {
            transaction.executeWithoutResult(status -> wishes.held(wish)
                    .filter(wishes::done)
                    .ifPresent(left ->
                            forwardCode.forward(left, issueCode.issue(left).digits())));
        }
    }

    private void greet(Wish wish, Welcome welcome) {
        Objects.requireNonNull(transaction.execute(status -> wishes.held(wish).map(issueCode::issue)))
                .ifPresent(code -> greet(wish, welcome, code));
    }

    private void greet(Wish wish, Welcome welcome, Issued code) {
        Greeting greeting = chat.greet(welcome.welcomeCode(), words.withCode(wish.userId(), code.digits()));
        transaction.executeWithoutResult(status -> keep(wish, welcome, code, greeting));
    }

    private void keep(Wish wish, Welcome welcome, Issued code, Greeting greeting) {
        switch (greeting) {
            case Sent sent -> {
                welcomes.used(welcome);
                wishes.done(wish);
            }
            case TryAgain busy
            when welcome.lasts(clock.instant().plus(TRY_AGAIN_AFTER)) -> {
                codes.withdraw(code.id());
                wishes.again(wish, clock.instant().plus(TRY_AGAIN_AFTER));
            }
            case TryAgain busy -> forward(wish, welcome, code, busy.reason());
            case NotSent not -> forward(wish, welcome, code, not.reason());
            case Unknown unknown -> forward(wish, welcome, code, unknown.reason());
        }
    }

    /** The same digits: whichever way they arrive, they are the right ones. */
    private void forward(Wish wish, Welcome welcome, Issued code, String because) {
        log.info("The code for claim {} goes by the member's hand: {}", wish.customerId(), because);
        welcomes.used(welcome);
        if (wishes.done(wish)) {
            forwardCode.forward(wish, code.digits());
        }
    }
}
