package link.aftersales.notification.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.notification.push.Cards.Changeable;
import link.aftersales.notification.push.Cards.Pushed;
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
    private final TicketStates states;
    private final CardLooks looks;

    ChangeCards(Plan plan, Cards cards, TicketStates states, CardLooks looks) {
        this.plan = plan;
        this.cards = cards;
        this.states = states;
        this.looks = looks;
    }

    /** What came of a pressed button; on the card of a ticket nobody but its receiver can have pressed. */
    public void answer(String cause, CardAnswer answer) {
        Optional<Pushed> pushed = CardLooks.ofTicket(answer.taskId()) ? cards.find(answer.taskId()) : Optional.empty();
        if (pushed.filter(card -> !card.receiver().equalsIgnoreCase(answer.userId()))
                .isPresent()) {
            return;
        }
        if (pushed.isPresent()) {
            answer(cause, answer, pushed.get());
        } else {
            plan(cause, answer.userId(), null, new Content.Answer(answer.responseCode(), words(answer)), answer.at());
        }
    }

    private void answer(String cause, CardAnswer answer, Pushed pushed) {
        String ticketNo = CardTask.parse(answer.taskId()).orElseThrow().no();
        TicketState ticket = states.lock(ticketNo).orElse(null);
        Content content = shown(answer, pushed, answer.responseCode(), ticket);
        plan(cause, answer.userId(), pushed, content, answer.at());
        Long version = answer.version();
        if (version != null) {
            long shown = ticket == null ? version : Math.max(version, ticket.version());
            cards.shows(pushed.delivery(), shown);
            answerOthers(cause, answer, ticketNo, ticket, shown);
        }
    }

    /** Other cards of the same ticket that he has show the same. */
    private void answerOthers(
            String cause, CardAnswer answer, String ticketNo, @Nullable TicketState ticket, long shown) {
        for (Changeable card : cards.changeable(ticketNo)) {
            Pushed pushed = card.pushed();
            if (pushed.receiver().equalsIgnoreCase(answer.userId())
                    && !pushed.card().taskId().equals(answer.taskId())) {
                cards.use(card);
                cards.shows(pushed.delivery(), shown);
                Content content = shown(answer, pushed, card.responseCode(), ticket);
                plan(cause + ":" + pushed.delivery(), pushed.receiver(), pushed, content, answer.at());
            }
        }
    }

    /** The answer comes on a way of its own, so what happened after it may be known already. */
    private Content shown(CardAnswer answer, Pushed pushed, String code, @Nullable TicketState ticket) {
        Long version = answer.version();
        if (ticket != null && version != null && ticket.outdates(version, pushed.receiver())) {
            return looks.change(pushed, code, ticket);
        }
        return answer.offered().isEmpty()
                ? new Content.Answer(code, words(answer))
                : new Content.CardChange(code, pushed.delivery(), pushed.card().after(words(answer), keys(answer)));
    }

    /** The cards that a change of their ticket makes wrong, but for the pressed one, which is answered. */
    public void ticket(String cause, TicketChanged changed) {
        Change change = changed.change();
        states.find(changed.ticketNo()).ifPresent(ticket -> {
            for (Changeable card : cards.changeable(changed.ticketNo())) {
                if (pressed(card, change)) {
                    cards.shows(card.pushed().delivery(), changed.version());
                } else {
                    change(cause + ":" + card.pushed().delivery(), card, ticket);
                }
            }
        });
    }

    /** A card went out as it was made before the ticket changed: it is changed right after. */
    void sent(UUID delivery, TicketState ticket) {
        cards.changeable(ticket.ticketNo()).stream()
                .filter(card -> card.pushed().delivery().equals(delivery))
                .forEach(card -> change(Causes.caughtUp(delivery), card, ticket));
    }

    private void change(String cause, Changeable card, TicketState ticket) {
        Pushed pushed = card.pushed();
        if (ticket.outdates(pushed.shows(), pushed.receiver())) {
            cards.use(card);
            cards.shows(pushed.delivery(), ticket.version());
            Content content = looks.change(pushed, card.responseCode(), ticket);
            plan(cause, pushed.receiver(), pushed, content, ticket.changedAt());
        }
    }

    /** By a button of this card: that of another card about the same ticket changes nothing here. */
    private static boolean pressed(Changeable card, Change change) {
        return change.channel().equals("card")
                && Buttons.PRESSED.contains(change.action())
                && card.pushed().receiver().equalsIgnoreCase(change.actor());
    }

    private static Part words(CardAnswer answer) {
        return new Part(answer.text(), answer.values());
    }

    private static List<String> keys(CardAnswer answer) {
        List<String> keys = new ArrayList<>(answer.offered().stream()
                .map(action -> action.name().toLowerCase(Locale.ROOT))
                .toList());
        keys.add(Buttons.LINK);
        return keys;
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
