package link.aftersales.ticket.dialogue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import org.jspecify.annotations.Nullable;

/** A request while the customer is still telling it; becomes at most one ticket, by its {@code id}. */
public record Draft(UUID id, @Nullable TicketType type, String description, List<MessageKind> attachments) {

    static Draft begin() {
        return begin(UUID.randomUUID());
    }

    static Draft begin(UUID id) {
        return new Draft(id, null, "", List.of());
    }

    boolean empty() {
        return description.isEmpty() && attachments.isEmpty();
    }

    Draft of(TicketType chosen) {
        return new Draft(id, chosen, description, attachments);
    }

    /** With these words as a further line. */
    Draft say(String words) {
        String line = words.strip();
        if (line.isEmpty()) {
            return this;
        }
        return new Draft(id, type, description.isEmpty() ? line : description + "\n" + line, attachments);
    }

    Draft attach(MessageKind kind) {
        return new Draft(
                id,
                type,
                description,
                Stream.concat(attachments.stream(), Stream.of(kind)).toList());
    }
}
