package link.aftersales.notification.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.notification.push.Cards.Changeable;
import link.aftersales.notification.push.Cards.Pushed;
import link.aftersales.notification.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Plans how cards look after something happened; runs in the transaction of the event, whose id is the cause. The card
 * that was pressed is changed by the code of the click, those of the others by the code of their sending, which serves
 * once within 72 hours: a card that cannot be changed stays as it is, and a click on it is answered.
 */
@Service
public class ChangeCards {

    private final Plan plan;
    private final Cards cards;
    private final Staff staff;

    ChangeCards(Plan plan, Cards cards, Staff staff) {
        this.plan = plan;
        this.cards = cards;
        this.staff = staff;
    }

    /** What came of a pressed button; on the card of a ticket nobody but its receiver can have pressed. */
    public void answer(String cause, CardAnswer answer) {
        Optional<Pushed> pushed = ofTicket(answer.taskId()) ? cards.find(answer.taskId()) : Optional.empty();
        if (pushed.filter(card -> !card.receiver().equalsIgnoreCase(answer.userId()))
                .isPresent()) {
            return;
        }
        Part words = new Part(answer.text(), answer.values());
        Content content = pushed.filter(card -> !answer.offered().isEmpty())
                .<Content>map(card -> changed(card, answer.responseCode(), words, keys(answer)))
                .orElseGet(() -> new Content.Answer(answer.responseCode(), words));
        plan(cause, answer.userId(), pushed.orElse(null), content, answer.at());
    }

    /** The cards of everybody else whom the change of a ticket concerns. */
    public void ticket(String cause, TicketChanged changed) {
        Change change = changed.change();
        if (change.from() == change.to() && change.previousOwner() == null) {
            return;
        }
        for (Changeable card : cards.changeable(changed.ticketNo())) {
            if (!pressed(card, change)) {
                after(changed, card).ifPresent(content -> {
                    cards.use(card);
                    Pushed pushed = card.pushed();
                    plan(cause + ":" + pushed.delivery(), pushed.receiver(), pushed, content, change.at());
                });
            }
        }
    }

    /** By a button of this card: that of another card about the same ticket changes nothing here. */
    private static boolean pressed(Changeable card, Change change) {
        return change.channel().equals("card")
                && Buttons.PRESSED.contains(change.action())
                && card.pushed().receiver().equalsIgnoreCase(change.actor());
    }

    /** Empty when the card says nothing wrong. */
    private Optional<Content> after(TicketChanged changed, Changeable card) {
        Pushed pushed = card.pushed();
        String code = card.responseCode();
        Change change = changed.change();
        if (pushed.receiver().equalsIgnoreCase(change.previousOwner())) {
            return Optional.of(new Content.Answer(code, new Part(StaffText.CARD_HANDED_ON, Map.of())));
        }
        if (change.from() == change.to()) {
            return Optional.empty();
        }
        List<String> left = Buttons.left(pushed.card().keys(), changed.ticket().status());
        return Optional.of(
                switch (changed.ticket().status()) {
                    case PENDING, WAITING_CUSTOMER ->
                        changed(pushed, code, status(changed.ticket().status().label()), left);
                    case PROCESSING -> changed(pushed, code, processing(changed), left);
                    case RESOLVED -> new Content.Answer(code, new Part(StaffText.CARD_RESOLVED, Map.of()));
                    case CLOSED, CANCELLED -> new Content.Answer(code, new Part(StaffText.CARD_OVER, Map.of()));
                });
    }

    private static Part status(String label) {
        return new Part(StaffText.CARD_STATUS, Map.of("statusLabel", label));
    }

    private Part processing(TicketChanged changed) {
        String actor = changed.change().actor();
        boolean member = !List.of("customer", "system", "admin").contains(actor);
        String name = staff.called(member ? actor : changed.ticket().owner());
        return new Part(StaffText.CARD_PROCESSING, Map.of("staffName", name));
    }

    private static Content changed(Pushed pushed, String code, Part remark, List<String> left) {
        return new Content.CardChange(code, pushed.delivery(), pushed.card().after(remark, left));
    }

    private static List<String> keys(CardAnswer answer) {
        List<String> keys = new ArrayList<>(answer.offered().stream()
                .map(action -> action.name().toLowerCase(Locale.ROOT))
                .toList());
        keys.add(Buttons.LINK);
        return keys;
    }

    private static boolean ofTicket(String taskId) {
        return CardTask.parse(taskId)
                .filter(task -> task.kind() == CardTask.Kind.TICKET)
                .isPresent();
    }

    private void plan(String cause, String receiver, @Nullable Pushed pushed, Content content, Instant at) {
        plan.add(new Planned(
                cause,
                Channel.WECOM_CARD_UPDATE,
                receiver,
                null,
                Urgency.TICKET,
                content,
                pushed == null ? List.of() : pushed.about(),
                at,
                pushed == null ? null : pushed.projectNo(),
                null));
    }
}
