package link.aftersales.ticket.card;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows on a card, in place of its buttons, what came of pressing one. */
@Component
public class AnswerCard {

    private final Outbox outbox;
    private final Clock clock;

    AnswerCard(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Answers with the caller's transaction; a click that came without the code for it cannot be answered. */
    public void answer(CardClicked click, StaffText text, Map<String, String> values) {
        answer(click, text, values, List.of(), null);
    }

    /** The same on the card of a ticket in this version, which keeps the buttons of what may be done next. */
    public void answer(
            CardClicked click,
            StaffText text,
            Map<String, String> values,
            List<TicketAction> offered,
            @Nullable Long version) {
        String responseCode = click.responseCode();
        if (responseCode != null) {
            outbox.append(
                    click.userId(),
                    new CardAnswer(
                            click.userId(),
                            click.taskId(),
                            responseCode,
                            text,
                            values,
                            clock.instant(),
                            offered,
                            version));
        }
    }
}
