package link.aftersales.projectlink.action;

import java.time.Instant;
import link.aftersales.contracts.TicketStatus;
import org.jspecify.annotations.Nullable;

/** How things stand with a ticket that is not over; {@code deputy} is there while its owner is away. */
public record Standing(
        String ticketNo,
        TicketStatus status,
        @Nullable String owner,
        @Nullable String salesRep,
        @Nullable String deputy,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt) {}
