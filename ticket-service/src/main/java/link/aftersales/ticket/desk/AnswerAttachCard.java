package link.aftersales.ticket.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.card.AnswerCard;
import link.aftersales.ticket.card.CardPressed;
import link.aftersales.ticket.directory.Projects;
import link.aftersales.ticket.directory.Staff;
import link.aftersales.ticket.directory.StaffMember;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears to which project a ticket and its reporter belong, from the member who was asked by {@link AskForProject}. */
@Component
class AnswerAttachCard {

    private final Tickets tickets;
    private final Projects projects;
    private final ActOnTicket actOnTicket;
    private final AnswerCard answerCard;
    private final Staff staff;
    private final Outbox outbox;
    private final Clock clock;

    AnswerAttachCard(
            Tickets tickets,
            Projects projects,
            ActOnTicket actOnTicket,
            AnswerCard answerCard,
            Staff staff,
            Outbox outbox,
            Clock clock) {
        this.tickets = tickets;
        this.projects = projects;
        this.actOnTicket = actOnTicket;
        this.answerCard = answerCard;
        this.staff = staff;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(CardPressed pressed) {
        if (pressed.task().kind() == CardTask.Kind.ATTACH) {
            chosen(pressed.click()).ifPresent(choice -> answer(pressed.task().no(), choice, pressed.click()));
        }
    }

    private static Optional<String> chosen(CardClicked click) {
        return click.selections().stream()
                .filter(selection -> selection.questionKey().equals(AskForProject.PROJECT))
                .flatMap(selection -> selection.optionIds().stream())
                .findFirst();
    }

    /** Somebody may have found the project meanwhile: it stays as it is. */
    private void answer(String ticketNo, String choice, CardClicked click) {
        boolean none = choice.equals(AskForProject.NONE);
        boolean filed = tickets.find(ticketNo).map(Ticket::projectNo).isPresent();
        if (filed || !none && projects.find(choice).isEmpty()) {
            answerCard.answer(click, StaffText.ATTACH_OVER, Map.of());
            return;
        }
        Action action = none ? new Action.Note("不是关联卡片里的项目") : new Action.File(choice, "", true);
        switch (actOnTicket.act(ticketNo, action, new Actor.Member(click.userId(), "card"))) {
            case Acted.Done(Ticket ticket) -> show(click, none);
            case Acted.NotNow(Ticket ticket) -> over(click, ticket);
            case Acted.TooSoon(Ticket ticket, Instant since) -> over(click, ticket);
            case Acted.NotAllowed(Ticket ticket) -> refuse(click, ticket);
            case Acted.Unknown unknown -> answerCard.answer(click, StaffText.ATTACH_OVER, Map.of());
        }
    }

    private void show(CardClicked click, boolean none) {
        answerCard.answer(
                click,
                none ? StaffText.ATTACH_NONE : StaffText.ATTACHED,
                none ? Map.of() : Map.of("staffName", name(click.userId())));
    }

    private void over(CardClicked click, Ticket ticket) {
        answerCard.answer(click, StaffText.ATTACH_OVER, Map.of());
        tell(
                click,
                StaffText.NO_ACTION_NOW,
                ticket,
                Map.of("statusLabel", ticket.status().label()));
    }

    /** The card stays as it is, for whoever may. */
    private void refuse(CardClicked click, Ticket ticket) {
        tell(click, StaffText.NO_ACTION_RIGHT, ticket, Map.of("ownerName", name(ticket.owner())));
    }

    private void tell(CardClicked click, StaffText text, Ticket ticket, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("ticketNo", ticket.ticketNo());
        outbox.append(
                click.userId(), new StaffMessage(click.userId(), text, values, ticket.ticketNo(), clock.instant()));
    }

    /** Staff know each other by userid where no names were listed. */
    private String name(String userId) {
        return Objects.requireNonNullElse(
                staff.find(userId).map(StaffMember::name).orElse(null), userId);
    }
}
