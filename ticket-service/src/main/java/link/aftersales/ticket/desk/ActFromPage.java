package link.aftersales.ticket.desk;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.contracts.LinkEvent.TicketActionRequested;
import link.aftersales.contracts.TicketActionAnswered;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.directory.Staff;
import link.aftersales.ticket.directory.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does what a member asked for on the page of a project, by the rules of a card, and answers him there: it is done, or in the
 * words of a card why not.
 */
@Component
public class ActFromPage {

    private static final String CHANNEL = "page";

    private final ActOnTicket actOnTicket;
    private final Roles roles;
    private final Staff staff;
    private final Outbox outbox;
    private final Clock clock;

    ActFromPage(ActOnTicket actOnTicket, Roles roles, Staff staff, Outbox outbox, Clock clock) {
        this.actOnTicket = actOnTicket;
        this.roles = roles;
        this.staff = staff;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Acts and answers with the caller's transaction. */
    public void act(TicketActionRequested requested) {
        Actor.Member member = new Actor.Member(requested.userId(), CHANNEL);
        Optional<Action> action = action(requested);
        if (action.isEmpty()) {
            answer(requested, StaffText.CARD_OVER, Map.of());
            return;
        }
        switch (actOnTicket.act(requested.ticketNo(), action.get(), member)) {
            case Acted.Done done -> answer(requested, null, Map.of());
            case Acted.NotNow(Ticket ticket) -> late(requested, ticket);
            case Acted.TooSoon(Ticket ticket, var since) -> late(requested, ticket);
            case Acted.NotAllowed(Ticket ticket) -> refuse(requested, ticket, member);
            case Acted.Unknown unknown -> answer(requested, StaffText.CARD_OVER, Map.of());
        }
    }

    /** Empty for what a page does not offer, and where there are no words though they are the whole of it. */
    private static Optional<Action> action(TicketActionRequested requested) {
        String words = Objects.requireNonNullElse(requested.words(), "").strip();
        return switch (requested.action()) {
            case ACCEPT -> Optional.of(new Action.Accept());
            case RESOLVE -> Optional.of(new Action.Resolve(words));
            case WITHDRAW -> Optional.of(new Action.Withdraw());
            case ASK -> said(words, new Action.Ask(words));
            case REPLY -> said(words, new Action.Reply(words));
            case NOTE -> said(words, new Action.Note(words));
            case OPEN, CLOSE, CANCEL, CANCEL_WANTED, REOPEN, REASSIGN, FILE, RAISE, SUPPLEMENT, URGE, RATE ->
                Optional.empty();
        };
    }

    private static Optional<Action> said(String words, Action action) {
        return words.isEmpty() ? Optional.empty() : Optional.of(action);
    }

    private void late(TicketActionRequested requested, Ticket ticket) {
        answer(
                requested,
                StaffText.NO_ACTION_NOW,
                Map.of(
                        "ticketNo",
                        ticket.ticketNo(),
                        "statusLabel",
                        ticket.status().label()));
    }

    /** Only the one who resolved it takes that back; for the others who handle it, it is too late. */
    private void refuse(TicketActionRequested requested, Ticket ticket, Actor.Member member) {
        if (roles.of(member, ticket).equals(Optional.of(Role.STAFF))) {
            late(requested, ticket);
        } else {
            answer(
                    requested,
                    StaffText.NO_ACTION_RIGHT,
                    Map.of("ticketNo", ticket.ticketNo(), "ownerName", name(ticket.owner())));
        }
    }

    private void answer(TicketActionRequested requested, @Nullable StaffText text, Map<String, String> values) {
        outbox.append(
                requested.ticketNo(),
                new TicketActionAnswered(requested.ticketNo(), requested.requestId(), text, values, clock.instant()));
    }

    private String name(String userId) {
        return Objects.requireNonNullElse(
                staff.find(userId).map(StaffMember::name).orElse(null), userId);
    }
}
