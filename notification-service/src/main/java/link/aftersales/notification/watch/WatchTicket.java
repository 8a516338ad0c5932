package link.aftersales.notification.watch;

import java.time.Instant;
import java.util.Optional;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.Project;
import link.aftersales.contracts.TicketEvent.State;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.notification.push.Forgotten;
import link.aftersales.notification.push.TellUnhandled;
import link.aftersales.notification.push.Unhandled;
import link.aftersales.notification.watch.Watch.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Begins to watch a ticket when it is new or gets another owner, and ends when somebody answers its customer or it is not
 * pending any more; runs in the transaction of the event.
 */
@Service
public class WatchTicket {

    private final Watches watches;
    private final Patience patience;
    private final Forgotten forgotten;
    private final TellUnhandled tell;

    WatchTicket(Watches watches, Patience patience, Forgotten forgotten, TellUnhandled tell) {
        this.tell = tell;
        this.watches = watches;
        this.patience = patience;
        this.forgotten = forgotten;
    }

    /** Looks at what happened to a ticket. */
    public void on(TicketEvent event) {
        switch (event) {
            case TicketCreated created -> opened(created);
            case TicketChanged changed -> changed(changed);
        }
    }

    private void opened(TicketCreated created) {
        if (created.status() == TicketStatus.PENDING
                && !forgotten.customer(created.reporter().customerId())) {
            begin(created.ticketNo(), created.state(), created.createdAt());
        }
    }

    private void changed(TicketChanged changed) {
        State ticket = changed.ticket();
        Change change = changed.change();
        boolean over = ticket.status() != TicketStatus.PENDING || change.action() == TicketAction.REPLY;
        if (over || forgotten.customer(ticket.reporter().customerId())) {
            end(changed.ticketNo());
        } else if (change.previousOwner() != null) {
            end(changed.ticketNo());
            begin(changed.ticketNo(), ticket, change.at());
        } else {
            watches.lock(changed.ticketNo()).ifPresent(watch -> watches.put(renewed(watch, changed)));
        }
    }

    private void end(String ticketNo) {
        if (watches.end(ticketNo)) {
            tell.withdraw(ticketNo);
        }
    }

    private void begin(String ticketNo, State ticket, Instant since) {
        Instant due = patience.ends(ticket.priority(), since);
        watches.put(new Watch(unhandled(ticketNo, ticket, since), Step.REMIND, due));
    }

    /** What became more urgent may not wait any longer than from now on. */
    private Watch renewed(Watch watch, TicketChanged changed) {
        State ticket = changed.ticket();
        Unhandled newest = unhandled(changed.ticketNo(), ticket, watch.ticket().since());
        boolean raised = ticket.priority() != watch.ticket().priority();
        return new Watch(
                newest,
                watch.step(),
                raised
                        ? earlier(
                                watch.dueAt(),
                                ticket.priority(),
                                changed.change().at())
                        : watch.dueAt());
    }

    private @Nullable Instant earlier(@Nullable Instant due, Priority priority, Instant from) {
        return Optional.ofNullable(due)
                .map(planned -> {
                    Instant ends = patience.ends(priority, from);
                    return ends.isBefore(planned) ? ends : planned;
                })
                .orElse(null);
    }

    private static Unhandled unhandled(String ticketNo, State ticket, Instant since) {
        Project project = ticket.project();
        return new Unhandled(
                ticketNo,
                ticket.owner(),
                ticket.salesRep(),
                ticket.reporter().customerId(),
                ticket.reporter().name(),
                ticket.reporter().phone(),
                ticket.subject(),
                ticket.priority(),
                project == null ? null : project.projectNo(),
                ticket.createdAt(),
                since);
    }
}
