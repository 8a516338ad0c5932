package link.aftersales.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.text.CustomerText;
import org.jspecify.annotations.Nullable;

/**
 * Words to a customer: which texts with which values, shown as one message with a blank line between the parts. They are
 * rendered by whoever sends them, so that all wording stays in one place. With a {@code notice} they answer no word of his:
 * they go wherever he can be reached, and where he can not, a member of staff passes them on.
 */
@Wire(type = "customer.message.v1", topic = Topics.CUSTOMER_MESSAGES)
public record CustomerMessage(
        Recipient recipient,
        List<Part> parts,
        @Nullable String ticketNo,
        Instant at,
        @Nullable Notice notice) implements Event {

    /** An answer, which goes to the chat of the word. */
    public CustomerMessage(Recipient recipient, List<Part> parts, @Nullable String ticketNo, Instant at) {
        this(recipient, parts, ticketNo, at, null);
    }

    /** One text of the catalogue with the values of its placeholders. */
    public record Part(CustomerText text, Map<String, String> values) {}

    /**
     * News of the ticket or order {@code no}, which {@code passOnTo}, a member of staff, tells the customer of this name and
     * number when no chat takes them. Not {@code trusted} any more, he is written to in no case.
     */
    public record Notice(
            String no,
            String passOnTo,
            @Nullable String customerName,
            @Nullable String phone,
            boolean trusted) {}

    /** A message of one part. */
    public static CustomerMessage of(Recipient recipient, CustomerText text, Map<String, String> values, Instant at) {
        return new CustomerMessage(recipient, List.of(new Part(text, values)), null, at);
    }
}
