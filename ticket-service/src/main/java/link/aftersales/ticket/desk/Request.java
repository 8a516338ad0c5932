package link.aftersales.ticket.desk;

import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.directory.Customer;

/** What a verified customer asks for; one {@code id} makes at most one ticket. */
public record Request(
        UUID id,
        Customer customer,
        Chat chat,
        TicketType type,
        String description,
        List<MessageKind> attachments,
        boolean automatic) {

    /** What it is about. */
    public String subject() {
        return Subject.of(description, attachments);
    }
}
