package link.aftersales.ticket.dialogue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.desk.ActionLog;
import link.aftersales.ticket.desk.DeskTimes;
import link.aftersales.ticket.desk.LogEntry;
import link.aftersales.ticket.desk.Ticket;
import org.springframework.stereotype.Component;

/** A ticket as its customer reads of it: the values of every placeholder that speaks of one. */
@Component
class TicketWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final ActionLog log;
    private final Names names;
    private final DeskTimes times;

    TicketWords(ActionLog log, Names names, DeskTimes times) {
        this.log = log;
        this.names = names;
        this.times = times;
    }

    Part part(CustomerText text, Ticket ticket) {
        return new Part(text, Map.copyOf(values(ticket)));
    }

    Part part(CustomerText text, Ticket ticket, Map<String, String> more) {
        Map<String, String> values = values(ticket);
        values.putAll(more);
        return new Part(text, Map.copyOf(values));
    }

    /** All that he may know of it, with what happened last. */
    Part detail(Ticket ticket) {
        Map<String, String> values = new HashMap<>(Map.of("ownerName", names.known(ticket.owner())));
        last(ticket).ifPresent(entry -> {
            values.put("lastAt", minute(entry.at()));
            values.put("words", did(entry));
        });
        return part(CustomerText.TICKET_DETAIL, ticket, values);
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    private Map<String, String> values(Ticket ticket) {
        Map<String, String> values = new HashMap<>();
        values.put("ticketNo", ticket.ticketNo());
        values.put("typeLabel", ticket.type().label());
        values.put("priorityLabel", ticket.priority().label());
        values.put("statusLabel", statusLabel(ticket.status()));
        values.put("subject", ticket.subject());
        values.put("projectTitle", Objects.requireNonNullElse(ticket.projectTitle(), ""));
        values.put("ownerName", names.inSentence(ticket.owner()));
        values.put("createdAt", minute(ticket.createdAt()));
        values.put("days", String.valueOf(times.reopenWithin().toDays()));
        return values;
    }

    /** Customers are addressed, staff are not. */
    private static String statusLabel(TicketStatus status) {
        return status == TicketStatus.WAITING_CUSTOMER ? "待您补充" : status.label();
    }

    private Optional<LogEntry> last(Ticket ticket) {
        List<LogEntry> all = log.of(ticket.ticketNo()).reversed();
        return all.stream().filter(visible()).findFirst();
    }

    /** Neither notes nor what became of pushes concern him. */
    private static Predicate<LogEntry> visible() {
        return entry ->
                action(entry).filter(action -> action != TicketAction.NOTE).isPresent();
    }

    private String did(LogEntry entry) {
        return names.known(entry.actor())
                + action(entry).map(TicketAction::label).orElse("");
    }

    private static Optional<TicketAction> action(LogEntry entry) {
        String name = entry.action().toUpperCase(Locale.ROOT);
        return List.of(TicketAction.values()).stream()
                .filter(action -> action.name().equals(name))
                .findFirst();
    }
}
