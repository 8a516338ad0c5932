package link.aftersales.identity.code;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.trust.DueDecisions;
import link.aftersales.messaging.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A member answers whether he found his contact by the claimed number: the first answer counts, nobody else's does. */
@Component
class HearNumberAnswer {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final NumberAnswers answers;
    private final DueDecisions dueDecisions;
    private final Outbox outbox;
    private final Clock clock;

    HearNumberAnswer(NumberAnswers answers, DueDecisions dueDecisions, Outbox outbox, Clock clock) {
        this.answers = answers;
        this.dueDecisions = dueDecisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(CardClicked click) {
        boolean yes = click.buttonKey().equals(YES);
        if (click.taskId().startsWith(AskNumber.TASK)
                && (yes || click.buttonKey().equals(NO))) {
            hear(click, yes);
        }
    }

    /** Every claimant of the number is judged again: the contact may be proven to be more than one of them. */
    private void hear(CardClicked click, boolean yes) {
        Instant now = clock.instant();
        Optional<MobileNumber> phone = answers.answer(click.taskId(), click.userId(), yes, now);
        if (phone.isPresent()) {
            dueDecisions.numberChanged(phone.get());
            show(click, yes ? StaffText.NUMBER_CONFIRMED : StaffText.NUMBER_DENIED, now);
        } else if (answers.answered(click.taskId())) {
            show(click, StaffText.TODO_OVER, now);
        }
    }

    private void show(CardClicked click, StaffText text, Instant now) {
        String responseCode = click.responseCode();
        if (responseCode != null) {
            outbox.append(
                    click.userId(), new CardAnswer(click.userId(), click.taskId(), responseCode, text, Map.of(), now));
        }
    }
}
