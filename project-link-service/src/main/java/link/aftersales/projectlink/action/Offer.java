package link.aftersales.projectlink.action;

import static link.aftersales.contracts.TicketAction.ACCEPT;
import static link.aftersales.contracts.TicketAction.ASK;
import static link.aftersales.contracts.TicketAction.NOTE;
import static link.aftersales.contracts.TicketAction.REPLY;
import static link.aftersales.contracts.TicketAction.RESOLVE;
import static link.aftersales.contracts.TicketAction.WITHDRAW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import link.aftersales.contracts.TicketAction;

/**
 * Which buttons a member sees on a ticket, the likeliest first. It only keeps from him what ticket-service would refuse as
 * things stand; whether he may, ticket-service decides.
 */
final class Offer {

    /** What is nothing without words. */
    static final Set<TicketAction> WORDS = Set.of(ASK, REPLY, NOTE);

    private static final Duration WITHDRAWN_WITHIN = Duration.ofMinutes(10);

    private Offer() {}

    static List<TicketAction> to(String userId, boolean supervisor, Standing ticket, Instant now) {
        if (supervisor || userId.equalsIgnoreCase(ticket.owner()) || userId.equalsIgnoreCase(ticket.deputy())) {
            return toStaff(userId, ticket, now);
        }
        return userId.equalsIgnoreCase(ticket.salesRep()) ? List.of(REPLY, NOTE) : List.of();
    }

    private static List<TicketAction> toStaff(String userId, Standing ticket, Instant now) {
        return switch (ticket.status()) {
            case PENDING, WAITING_CUSTOMER -> List.of(ACCEPT, RESOLVE, ASK, REPLY, NOTE);
            case PROCESSING -> List.of(RESOLVE, ASK, REPLY, NOTE);
            case RESOLVED -> justResolved(userId, ticket, now) ? List.of(WITHDRAW, REPLY, NOTE) : List.of(REPLY, NOTE);
            case CLOSED, CANCELLED -> List.of();
        };
    }

    private static boolean justResolved(String userId, Standing ticket, Instant now) {
        Instant resolvedAt = ticket.resolvedAt();
        return userId.equalsIgnoreCase(ticket.resolvedBy())
                && resolvedAt != null
                && now.isBefore(resolvedAt.plus(WITHDRAWN_WITHIN));
    }
}
