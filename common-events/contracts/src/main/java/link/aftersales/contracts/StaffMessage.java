package link.aftersales.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.text.StaffText;
import org.jspecify.annotations.Nullable;

/**
 * Words to one member of staff that are not the push of a ticket: which text with which values. With a {@code card} they
 * are shown as one with buttons where cards are on. {@code about} are the customers whom they speak of: with the first of
 * them who asks for it they are erased.
 */
@Wire(type = "staff.message.v1", topic = Topics.STAFF_MESSAGES)
public record StaffMessage(
        String userId,
        StaffText text,
        Map<String, String> values,
        @Nullable String ticketNo,
        Instant at,
        @Nullable Card card,
        List<String> about)
        implements Event {

    public StaffMessage {
        about = about == null ? List.of() : List.copyOf(about);
    }

    /** Words without a card, about nobody. */
    public StaffMessage(
            String userId, StaffText text, Map<String, String> values, @Nullable String ticketNo, Instant at) {
        this(userId, text, values, ticketNo, at, null, List.of());
    }

    /** Words without a card about a customer. */
    public static StaffMessage about(
            String customerId, String userId, StaffText text, Map<String, String> values, Instant at) {
        return new StaffMessage(userId, text, values, null, at, null, List.of(customerId));
    }

    /**
     * The same words as a button card. {@code taskId} is unique for ever and comes back with each click; WeCom allows
     * digits, Latin letters and {@code _-@}, at most 128. {@code layout} is the text that lays the card out.
     */
    public record Card(
            String taskId, StaffText layout, @Nullable Choice choice) {}

    /** A drop-down above the buttons, at most ten options. */
    public record Choice(String questionKey, List<Option> options) {}

    /** One line of a drop-down. */
    public record Option(String id, String label) {}
}
