package link.aftersales.notification.push;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.notification.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the card of a ticket looks as the ticket stands: what is said on it, and what may be pressed. */
@Component
class CardLooks {

    private final Staff staff;

    CardLooks(Staff staff) {
        this.staff = staff;
    }

    /** {@code over} when nothing is left to do for whoever has the card. */
    private record Look(Part words, List<String> left, boolean over) {}

    /** What is to be said, if it is such a card with what may be pressed now, and a word about what changed since it was planned. */
    Content now(Unwritten unwritten) {
        TicketState ticket = unwritten.ticket();
        return ticket != null && unwritten.content() instanceof Content.Card card && ofTicket(card.taskId())
                ? now(card, ticket, unwritten)
                : unwritten.content();
    }

    private Content.Card now(Content.Card card, TicketState ticket, Unwritten unwritten) {
        Look look = look(ticket, unwritten.receiver(), card.keys());
        return ticket.outdates(unwritten.shows(), unwritten.receiver())
                ? card.after(look.words(), look.left())
                : card.with(look.left());
    }

    /** What makes a card that its receiver has look so. */
    Content change(Cards.Pushed pushed, String responseCode, TicketState ticket) {
        Look look = look(ticket, pushed.receiver(), pushed.card().keys());
        return look.over()
                ? new Content.Answer(responseCode, look.words())
                : new Content.CardChange(
                        responseCode, pushed.delivery(), pushed.card().after(look.words(), look.left()));
    }

    private Look look(TicketState ticket, String receiver, @Nullable List<String> keys) {
        if (ticket.gaveAway(receiver)) {
            return over(StaffText.CARD_HANDED_ON);
        }
        List<String> left = Buttons.left(keys, ticket.status());
        return switch (ticket.status()) {
            case PENDING, WAITING_CUSTOMER ->
                new Look(
                        new Part(
                                StaffText.CARD_STATUS,
                                Map.of("statusLabel", ticket.status().label())),
                        left,
                        false);
            case PROCESSING ->
                new Look(new Part(StaffText.CARD_PROCESSING, Map.of("staffName", name(ticket))), left, false);
            case RESOLVED -> over(StaffText.CARD_RESOLVED);
            case CLOSED, CANCELLED -> over(StaffText.CARD_OVER);
        };
    }

    private static Look over(StaffText text) {
        return new Look(new Part(text, Map.of()), List.of(Buttons.LINK), true);
    }

    private String name(TicketState ticket) {
        return staff.called(Objects.requireNonNullElse(ticket.handler(), ticket.owner()));
    }

    static boolean ofTicket(String taskId) {
        return CardTask.parse(taskId)
                .filter(task -> task.kind() == CardTask.Kind.TICKET)
                .isPresent();
    }
}
