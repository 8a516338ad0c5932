package link.aftersales.notification.push;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket stands, as far as its cards show it. {@code statusSince} and {@code handedSince} are the versions in which
 * its status and its owner changed the last time, {@code handler} is the member of staff who brought it there, {@code
 * gaveAway} are those who had it before.
 */
public record TicketState(
        String ticketNo,
        long version,
        TicketStatus status,
        long statusSince,
        long handedSince,
        Priority priority,
        String owner,
        @Nullable String handler,
        List<String> gaveAway,
        Instant changedAt) {

    private static final Set<String> NO_MEMBERS = Set.of("customer", "system", "admin");

    /** After an event; {@code before} is what was known until then, perhaps nothing. */
    static TicketState after(TicketEvent event, @Nullable TicketState before) {
        return switch (event) {
            case TicketCreated created -> of(created);
            case TicketChanged changed -> of(changed, before == null ? unknown(changed) : before);
        };
    }

    private static TicketState of(TicketCreated created) {
        return new TicketState(
                created.ticketNo(),
                created.version(),
                created.status(),
                created.version(),
                created.version(),
                created.priority(),
                created.owner(),
                null,
                List.of(),
                created.createdAt());
    }

    private static TicketState of(TicketChanged changed, TicketState before) {
        Change change = changed.change();
        boolean moved = change.from() != change.to();
        String previous = change.previousOwner();
        return new TicketState(
                changed.ticketNo(),
                changed.version(),
                changed.ticket().status(),
                moved ? changed.version() : before.statusSince(),
                previous == null ? before.handedSince() : changed.version(),
                changed.ticket().priority(),
                changed.ticket().owner(),
                moved ? member(change.actor()) : before.handler(),
                previous == null
                        ? before.gaveAway()
                        : Stream.concat(before.gaveAway().stream(), Stream.of(previous))
                                .distinct()
                                .toList(),
                change.at());
    }

    private static TicketState unknown(TicketChanged changed) {
        TicketEvent.State ticket = changed.ticket();
        return new TicketState(
                changed.ticketNo(),
                0,
                ticket.status(),
                0,
                0,
                ticket.priority(),
                ticket.owner(),
                null,
                List.of(),
                changed.change().at());
    }

    private static @Nullable String member(String actor) {
        return NO_MEMBERS.contains(actor) ? null : actor;
    }

    /** Whether a card that this member has shows something wrong if it shows the ticket in that version. */
    boolean outdates(long shown, String receiver) {
        return statusSince > shown || handedSince > shown && gaveAway(receiver);
    }

    /** Whether a member had it before and has it no more. */
    boolean gaveAway(String member) {
        return !member.equalsIgnoreCase(owner) && gaveAway.stream().anyMatch(member::equalsIgnoreCase);
    }

    /** What is urgent or important is told at any hour. */
    boolean canWait() {
        return priority == Priority.NORMAL;
    }
}
