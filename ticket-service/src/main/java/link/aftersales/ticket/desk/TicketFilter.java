package link.aftersales.ticket.desk;

import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are wanted; what is absent or empty lets everything through. {@code to} itself is no longer wanted. Each of
 * {@code words} stands somewhere in the number, the subject, the customer or the project.
 */
public record TicketFilter(
        List<TicketStatus> statuses,
        List<TicketType> types,
        List<Priority> priorities,
        @Nullable String owner,
        @Nullable String projectNo,
        @Nullable String customerPhone,
        @Nullable Instant from,
        @Nullable Instant to,
        List<String> words) {}
