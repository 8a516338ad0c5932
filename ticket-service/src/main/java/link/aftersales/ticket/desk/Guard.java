package link.aftersales.ticket.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why an action does not happen: the table of a ticket's {@link Life}, and what may happen only so often or so late. */
@Component
class Guard {

    private final DeskTimes times;

    Guard(DeskTimes times) {
        this.times = times;
    }

    /** Empty when nothing stands against it. */
    Optional<Acted> refusal(Ticket ticket, Action action, TicketAction name, Actor actor, Role role, Instant now) {
        if (!Life.allows(name, role)) {
            return Optional.of(new Acted.NotAllowed(ticket));
        }
        if (!Life.allows(name, role, ticket.status())) {
            return Optional.of(new Acted.NotNow(ticket));
        }
        return switch (action) {
            case Action.Withdraw withdraw -> withdrawal(ticket, actor, now);
            case Action.Reopen reopen -> reopening(ticket, role, now);
            case Action.Reassign reassign -> reassignment(ticket, reassign);
            case Action.Raise raise -> raising(ticket);
            case Action.Urge urge -> urging(ticket, now);
            case Action.Rate rate -> rating(ticket, rate);
            case Action.Accept a -> Optional.empty();
            case Action.Ask a -> Optional.empty();
            case Action.Resolve a -> Optional.empty();
            case Action.Close a -> Optional.empty();
            case Action.Cancel a -> Optional.empty();
            case Action.File a -> Optional.empty();
            case Action.Reply a -> Optional.empty();
            case Action.Note a -> Optional.empty();
            case Action.Supplement a -> Optional.empty();
        };
    }

    private Optional<Acted> withdrawal(Ticket ticket, Actor actor, Instant now) {
        Progress progress = ticket.progress();
        if (!actor.name().equalsIgnoreCase(progress.resolvedBy())) {
            return Optional.of(new Acted.NotAllowed(ticket));
        }
        return over(progress.resolvedAt(), times.withdrawWithin(), now)
                ? Optional.of(new Acted.NotNow(ticket))
                : Optional.empty();
    }

    /** Staff may look into a ticket again whenever they find out that it must be. */
    private Optional<Acted> reopening(Ticket ticket, Role role, Instant now) {
        return role == Role.REPORTER
                        && ticket.status() == TicketStatus.CLOSED
                        && over(ticket.progress().endedAt(), times.reopenWithin(), now)
                ? Optional.of(new Acted.NotNow(ticket))
                : Optional.empty();
    }

    private static Optional<Acted> reassignment(Ticket ticket, Action.Reassign reassign) {
        return reassign.userId().equalsIgnoreCase(ticket.owner())
                ? Optional.of(new Acted.NotNow(ticket))
                : Optional.empty();
    }

    private static Optional<Acted> raising(Ticket ticket) {
        Instant raisedAt = ticket.feedback().raisedAt();
        return ticket.priority() == Priority.URGENT
                ? Optional.of(new Acted.TooSoon(ticket, raisedAt == null ? ticket.createdAt() : raisedAt))
                : Optional.empty();
    }

    private Optional<Acted> urging(Ticket ticket, Instant now) {
        Instant urgedAt = ticket.feedback().urgedAt();
        return urgedAt == null || over(urgedAt, times.urgeInterval(), now)
                ? Optional.empty()
                : Optional.of(new Acted.TooSoon(ticket, urgedAt));
    }

    /** Once, but words may follow the score. */
    private static Optional<Acted> rating(Ticket ticket, Action.Rate rate) {
        Instant ratedAt = ticket.feedback().ratedAt();
        boolean moreWords = Integer.valueOf(rate.score()).equals(ticket.rating())
                && !rate.words().isBlank();
        return ratedAt == null || moreWords ? Optional.empty() : Optional.of(new Acted.TooSoon(ticket, ratedAt));
    }

    private static boolean over(@Nullable Instant since, Duration limit, Instant now) {
        return since == null || !now.isBefore(since.plus(limit));
    }
}
