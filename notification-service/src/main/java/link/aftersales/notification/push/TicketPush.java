package link.aftersales.notification.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketEvent.Project;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.notification.push.Occasion.Role;
import org.jspecify.annotations.Nullable;

/** A new ticket as its receivers see it. */
record TicketPush(TicketCreated ticket) {

    Urgency urgency() {
        return ticket.priority() == Priority.URGENT ? Urgency.URGENT_TICKET : Urgency.TICKET;
    }

    /** The members in these roles, each once; user ids do not differ by case. */
    List<String> receivers(List<Role> roles) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return roles.stream()
                .map(this::member)
                .filter(Objects::nonNull)
                .filter(member -> !member.isBlank() && seen.add(member))
                .toList();
    }

    private @Nullable String member(Role role) {
        return switch (role) {
            case OWNER -> ticket.owner();
            case SALES -> ticket.salesRep();
        };
    }

    /** The placeholders of {@code TICKET_PUSH}. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("ticketNo", ticket.ticketNo());
        put(values, "customerName", ticket.reporter().name());
        values.put("phone", ticket.reporter().phone());
        values.put("typeLabel", ticket.type().label());
        values.put("subject", ticket.subject());
        values.put("description", ticket.description());
        values.put("priorityLabel", ticket.priority().label());
        if (!ticket.attachments().isEmpty()) {
            values.put("count", String.valueOf(ticket.attachments().size()));
        }
        Project project = ticket.project();
        if (project != null) {
            values.put("projectTitle", project.title());
            put(values, "link", project.link());
        }
        return Map.copyOf(values);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }
}
