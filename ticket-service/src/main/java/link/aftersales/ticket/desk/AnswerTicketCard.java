package link.aftersales.ticket.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.card.AnswerCard;
import link.aftersales.ticket.card.CardPressed;
import link.aftersales.ticket.directory.Staff;
import link.aftersales.ticket.directory.StaffMember;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what a member pressed on the card of a ticket. Whoever may not, and whoever comes too late, is told so in words;
 * his card then shows what he may still do.
 */
@Component
class AnswerTicketCard {

    private static final List<Action> BUTTONS =
            List.of(new Action.Accept(), new Action.Resolve(""), new Action.Withdraw());

    private final ActOnTicket actOnTicket;
    private final Roles roles;
    private final Guard guard;
    private final AnswerCard answerCard;
    private final Staff staff;
    private final Outbox outbox;
    private final Clock clock;

    AnswerTicketCard(
            ActOnTicket actOnTicket,
            Roles roles,
            Guard guard,
            AnswerCard answerCard,
            Staff staff,
            Outbox outbox,
            Clock clock) {
        this.actOnTicket = actOnTicket;
        this.roles = roles;
        this.guard = guard;
        this.answerCard = answerCard;
        this.staff = staff;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(CardPressed pressed) {
        if (pressed.task().kind() == CardTask.Kind.TICKET) {
            button(pressed.click().buttonKey())
                    .ifPresent(action -> act(pressed.task().no(), action, pressed.click()));
        }
    }

    private static Optional<Action> button(String key) {
        return BUTTONS.stream()
                .filter(action -> action.name().name().equalsIgnoreCase(key))
                .findFirst();
    }

    private void act(String ticketNo, Action action, CardClicked click) {
        Actor.Member member = new Actor.Member(click.userId(), "card");
        switch (actOnTicket.act(ticketNo, action, member)) {
            case Acted.Done(Ticket ticket) -> show(click, ticket, member);
            case Acted.NotNow(Ticket ticket) -> late(click, ticket, member);
            case Acted.TooSoon(Ticket ticket, var since) -> late(click, ticket, member);
            case Acted.NotAllowed(Ticket ticket) -> refuse(click, ticket, member);
            case Acted.Unknown unknown -> answerCard.answer(click, StaffText.CARD_OVER, Map.of());
        }
    }

    private void late(CardClicked click, Ticket ticket, Actor.Member member) {
        tell(
                click,
                StaffText.NO_ACTION_NOW,
                ticket,
                "statusLabel",
                ticket.status().label());
        if (ticket.status() == TicketStatus.PROCESSING) {
            status(click, ticket, offered(ticket, member)); // who works on it is not known here
        } else {
            show(click, ticket, member);
        }
    }

    /** Only the one who resolved it takes that back; for the others who handle it, it is too late. */
    private void refuse(CardClicked click, Ticket ticket, Actor.Member member) {
        if (roles.of(member, ticket).equals(Optional.of(Role.STAFF))) {
            late(click, ticket, member);
            return;
        }
        tell(click, StaffText.NO_ACTION_RIGHT, ticket, "ownerName", name(ticket.owner()));
        answerCard.answer(click, StaffText.CARD_OVER, Map.of());
    }

    private void show(CardClicked click, Ticket ticket, Actor.Member member) {
        List<TicketAction> offered = offered(ticket, member);
        switch (ticket.status()) {
            case PENDING, WAITING_CUSTOMER -> status(click, ticket, offered);
            case PROCESSING ->
                answer(click, ticket, StaffText.CARD_PROCESSING, Map.of("staffName", name(click.userId())), offered);
            case RESOLVED -> answer(click, ticket, StaffText.CARD_RESOLVED, Map.of(), offered);
            case CLOSED, CANCELLED -> answer(click, ticket, StaffText.CARD_OVER, Map.of(), offered);
        }
    }

    private void status(CardClicked click, Ticket ticket, List<TicketAction> offered) {
        answer(
                click,
                ticket,
                StaffText.CARD_STATUS,
                Map.of("statusLabel", ticket.status().label()),
                offered);
    }

    private void answer(
            CardClicked click, Ticket ticket, StaffText text, Map<String, String> values, List<TicketAction> offered) {
        answerCard.answer(click, text, values, offered, ticket.toldVersion());
    }

    /** What the member may press now, by the same rules as if he did. */
    private List<TicketAction> offered(Ticket ticket, Actor.Member member) {
        Stream<Role> role = roles.of(member, ticket).stream();
        return role.flatMap(one -> BUTTONS.stream()
                        .filter(action -> guard.refusal(ticket, action, action.name(), member, one, clock.instant())
                                .isEmpty()))
                .map(Action::name)
                .toList();
    }

    private void tell(CardClicked click, StaffText text, Ticket ticket, String name, String value) {
        Map<String, String> values = Map.of("ticketNo", ticket.ticketNo(), name, value);
        outbox.append(
                click.userId(), new StaffMessage(click.userId(), text, values, ticket.ticketNo(), clock.instant()));
    }

    /** Staff know each other by userid where no names were listed. */
    private String name(String userId) {
        return Objects.requireNonNullElse(
                staff.find(userId).map(StaffMember::name).orElse(null), userId);
    }
}
