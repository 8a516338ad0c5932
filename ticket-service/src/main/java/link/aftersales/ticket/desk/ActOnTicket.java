package link.aftersales.ticket.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door through which a ticket is changed. */
@Service
public class ActOnTicket {

    private final Tickets tickets;
    private final Chats chats;
    private final Roles roles;
    private final Guard guard;
    private final CarryOut carryOut;
    private final TicketState state;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    ActOnTicket(
            Tickets tickets,
            Chats chats,
            Roles roles,
            Guard guard,
            CarryOut carryOut,
            TicketState state,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.tickets = tickets;
        this.chats = chats;
        this.roles = roles;
        this.guard = guard;
        this.carryOut = carryOut;
        this.state = state;
        this.inside = inside;
        this.clock = clock;
    }

    /**
     * Does something to a ticket, with the caller's transaction or in one of its own: guarded, logged, told to everybody whom it concerns. A
     * customer holds the lock of his own chat already; for everybody else the reporter's chat is locked first.
     */
    @Transactional
    public Acted act(String ticketNo, Action action, Actor actor) {
        if (!(actor instanceof Actor.Customer)) {
            lockReporter(ticketNo);
        }
        Optional<Ticket> locked = tickets.lock(ticketNo);
        if (locked.isEmpty()) {
            return new Acted.Unknown();
        }
        Ticket ticket = locked.get();
        Optional<Role> role = roles.of(actor, ticket);
        return role.isEmpty() ? new Acted.Unknown() : act(ticket, action, actor, role.get());
    }

    /** A caller may turn out to be somebody with a chat until his ticket is locked; what that chat hears must be in order. */
    private void lockReporter(String ticketNo) {
        if (chatOf(ticketNo).isEmpty()) {
            tickets.lockCaller(ticketNo);
        }
        chatOf(ticketNo).ifPresent(chats::lock);
    }

    private Optional<Chat> chatOf(String ticketNo) {
        return tickets.find(ticketNo).map(ticket -> ticket.reporter().chat()).map(Chat::of);
    }

    private Acted act(Ticket ticket, Action action, Actor actor, Role role) {
        Instant now = clock.instant();
        TicketAction name = name(action, role, ticket.status());
        return guard.refusal(ticket, action, name, actor, role, now).orElseGet(() -> {
            Deed deed = carryOut.on(ticket, action, name, actor, now);
            save(ticket, deed, actor, now);
            inside.publishEvent(new TicketMoved(ticket, action, actor));
            return new Acted.Done(ticket);
        });
    }

    /** A customer cancels what nobody works on yet; later he can only wish for it. */
    private static TicketAction name(Action action, Role role, TicketStatus status) {
        return action instanceof Action.Cancel && role == Role.REPORTER && status != TicketStatus.PENDING
                ? TicketAction.CANCEL_WANTED
                : action.name();
    }

    private void save(Ticket ticket, Deed deed, Actor actor, Instant now) {
        LogEntry entry = LogEntry.done(ticket, deed, actor, now);
        tickets.save(
                ticket,
                entry,
                new TicketChanged(
                        ticket.ticketNo(), ticket.nextVersion(), state.of(ticket), deed.change(ticket, entry)));
    }
}
