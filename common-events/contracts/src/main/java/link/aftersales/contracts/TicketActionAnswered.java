package link.aftersales.contracts;

import java.time.Instant;
import java.util.Map;
import link.aftersales.contracts.text.StaffText;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link LinkEvent.TicketActionRequested}, after the {@code TicketChanged} that it led to, if it did.
 * {@code text} says why nothing happened; it is absent when it was done. Owner: ticket-service.
 */
@Wire(type = "ticket.action-answered.v1", topic = Topics.TICKET_EVENTS)
public record TicketActionAnswered(
        String ticketNo, String requestId, @Nullable StaffText text, Map<String, String> values, Instant at)
        implements Event {}
