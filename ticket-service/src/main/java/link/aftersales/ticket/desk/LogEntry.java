package link.aftersales.ticket.desk;

import java.time.Instant;
import java.util.Locale;
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

    static LogEntry opened(Ticket ticket, Request request) {
        return new LogEntry(
                ticket.ticketNo(),
                ticket.createdAt(),
                request.by().name(),
                request.by().channel(),
                "open",
                null,
                ticket.status(),
                request.automatic() ? "自动提交" : null);
    }

    static LogEntry done(Ticket ticket, Deed deed, Actor actor, Instant at) {
        return new LogEntry(
                ticket.ticketNo(),
                at,
                actor.name(),
                actor.channel(),
                deed.action().name().toLowerCase(Locale.ROOT),
                deed.from(),
                ticket.status(),
                deed.logged());
    }

    static LogEntry pushed(String ticketNo, Instant at, String action, String words) {
        return new LogEntry(ticketNo, at, "system", "push", action, null, null, words);
    }
}
