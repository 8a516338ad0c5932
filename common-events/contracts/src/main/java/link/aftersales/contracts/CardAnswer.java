package link.aftersales.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.text.StaffText;
import org.jspecify.annotations.Nullable;

/**
 * What came of a pressed button, shown on the card in place of its buttons for everybody who has it. {@code userId} is
 * the member who pressed; {@code responseCode} came with the click and updates the card once within 72 hours. The card of a
 * ticket keeps the buttons for what the member may do next, {@code offered}, as of that {@code version} of the ticket, which
 * is absent on other cards.
 */
@Wire(type = "staff.card-answer.v1", topic = Topics.STAFF_MESSAGES)
public record CardAnswer(
        String userId,
        String taskId,
        String responseCode,
        StaffText text,
        Map<String, String> values,
        Instant at,
        List<TicketAction> offered,
        @Nullable Long version)
        implements Event {

    public CardAnswer {
        offered = offered == null ? List.of() : List.copyOf(offered);
    }

    /** Words after which nothing is left to press. */
    public CardAnswer(
            String userId, String taskId, String responseCode, StaffText text, Map<String, String> values, Instant at) {
        this(userId, taskId, responseCode, text, values, at, List.of(), null);
    }
}
