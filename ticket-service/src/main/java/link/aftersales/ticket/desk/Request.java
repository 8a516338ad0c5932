package link.aftersales.ticket.desk;

import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.directory.Customer;
import org.jspecify.annotations.Nullable;

/**
 * What a verified customer asks for, or what somebody took down for him by phone; one {@code id} makes at most one ticket.
 * {@code chat} is where he is answered, absent when he cannot be. {@code projectNo} is the project that was chosen, absent
 * when it is to be found, empty when the customer said that it is none of his. With {@code despite} it is a request of its own although a colleague reported something alike.
 */
public record Request(
        UUID id,
        Customer customer,
        @Nullable Chat chat,
        TicketType type,
        String description,
        List<MessageKind> attachments,
        @Nullable String projectNo,
        boolean urgent,
        boolean automatic,
        boolean despite,
        Actor by) {

    /** What a customer asks for in his chat. */
    public Request(
            UUID id,
            Customer customer,
            Chat chat,
            TicketType type,
            String description,
            List<MessageKind> attachments,
            boolean automatic) {
        this(
                id,
                customer,
                chat,
                type,
                description,
                attachments,
                null,
                false,
                automatic,
                false,
                new Actor.Customer(customer.customerId(), chat.channel()));
    }

    /** The same about the project that was chosen; null leaves it to be found. */
    public Request about(@Nullable String chosen) {
        return new Request(id, customer, chat, type, description, attachments, chosen, urgent, automatic, despite, by);
    }

    /** The same marked as urgent by the customer. */
    public Request urgent(boolean now) {
        return new Request(id, customer, chat, type, description, attachments, projectNo, now, automatic, despite, by);
    }

    /** The same as a request of its own, whatever colleagues reported. */
    public Request despiteColleagues() {
        return new Request(id, customer, chat, type, description, attachments, projectNo, urgent, automatic, true, by);
    }

    /** What it is about. */
    public String subject() {
        return Subject.of(description, attachments);
    }
}
