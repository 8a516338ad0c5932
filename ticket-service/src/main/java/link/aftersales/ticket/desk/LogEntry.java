package link.aftersales.ticket.desk;

import java.time.Instant;
import link.aftersales.contracts.TicketStatus;
import org.jspecify.annotations.Nullable;

/** One row of a ticket's history: who did what, where, and how the status changed; never altered. */
public record LogEntry(
        String ticketNo,
        Instant at,
        String actor,
        String channel,
        String action,
        @Nullable TicketStatus from,
        @Nullable TicketStatus to,
        @Nullable String words) {

    static LogEntry opened(Ticket ticket, boolean automatic) {
        return new LogEntry(
                ticket.ticketNo(),
                ticket.createdAt(),
                "customer",
                "wechat",
                "open",
                null,
                ticket.status(),
                automatic ? "自动提交" : null);
    }

    static LogEntry pushed(String ticketNo, Instant at, String action, String words) {
        return new LogEntry(ticketNo, at, "system", "push", action, null, null, words);
    }
}
