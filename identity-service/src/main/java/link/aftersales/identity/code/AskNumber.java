package link.aftersales.identity.code;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffMessage.Card;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.trust.NumberUnproven;
import link.aftersales.messaging.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the member, once, whether he found a contact by the number that is claimed: WeCom has not told which it was. */
@Component
class AskNumber {

    static final String TASK = "number-";
    private static final String NAMELESS = "这位联系人";

    private final NumberAnswers answers;
    private final Outbox outbox;
    private final Clock clock;

    AskNumber(NumberAnswers answers, Outbox outbox, Clock clock) {
        this.answers = answers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(NumberUnproven unproven) {
        Instant now = clock.instant();
        String taskId = TASK + UUID.randomUUID();
        if (answers.ask(unproven.userId(), unproven.externalUserId(), unproven.phone(), taskId, now)) {
            outbox.append(unproven.userId(), question(unproven, taskId, now));
        }
    }

    private static StaffMessage question(NumberUnproven unproven, String taskId, Instant now) {
        Map<String, String> values = Map.of(
                "contactName", Objects.requireNonNullElse(unproven.contactName(), NAMELESS),
                "phoneMasked", unproven.phone().masked());
        return new StaffMessage(
                unproven.userId(),
                StaffText.CONFIRM_NUMBER,
                values,
                null,
                now,
                new Card(taskId, StaffText.CONFIRM_NUMBER_CARD, null),
                List.of(unproven.customerId().toString()));
    }
}
