package link.aftersales.notification.push;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import link.aftersales.contracts.ModificationEvent;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.notification.push.Audience.Hearer;
import link.aftersales.notification.push.Occasion.Told;
import link.aftersales.notification.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Plans what members of staff are to hear, one delivery per receiver; runs in the transaction of the event, whose id is
 * the cause.
 */
@Service
public class TellStaff {

    /** What answers a button: whoever pressed it is awake. */
    private static final Set<StaffText> ANSWERS = Set.of(
            StaffText.NO_ACTION_RIGHT,
            StaffText.NO_ACTION_NOW,
            StaffText.DECISION_NOT_YOURS,
            StaffText.FORWARD_CODE,
            StaffText.CONFIRM_NUMBER);

    /** As whom the work group receives. */
    static final String GROUP = "work_group";

    private final Deliveries deliveries;
    private final Plan plan;
    private final PushSettings settings;
    private final Staff staff;
    private final TicketStates states;

    TellStaff(Deliveries deliveries, Plan plan, PushSettings settings, Staff staff, TicketStates states) {
        this.states = states;
        this.deliveries = deliveries;
        this.plan = plan;
        this.settings = settings;
        this.staff = staff;
    }

    /** Tells everybody whom the table of occasions names. */
    public void ticket(String cause, TicketEvent event) {
        switch (event) {
            case TicketCreated created -> {
                releaseUrgent(created.ticketNo(), created.priority());
                push(cause, TicketNews.of(created, staff), Occasion.of(created));
            }
            case TicketChanged changed -> {
                deliveries.concern(
                        changed.ticketNo(), changed.ticket().reporter().customerId());
                releaseUrgent(changed.ticketNo(), changed.ticket().priority());
                Occasion.of(changed).ifPresent(occasion -> push(cause, TicketNews.of(changed, staff), occasion));
            }
        }
    }

    /** What else is said about a ticket may have come before anybody knew that it cannot wait. */
    private void releaseUrgent(String ticketNo, Priority priority) {
        if (priority != Priority.NORMAL) {
            plan.release(ticketNo);
        }
    }

    /** The same for an order that a customer wants changed. */
    public void modification(String cause, ModificationEvent event) {
        push(cause, new ModificationNews(event, staff), Occasion.of(event));
    }

    /** Words to one member of staff, as a card if they have one and cards are on. */
    public void message(String cause, StaffMessage message) {
        plan.add(new Planned(
                cause,
                Channel.WECOM_APP,
                message.userId(),
                message.ticketNo(),
                Urgency.TO_DO,
                content(message),
                message.about(),
                message.at(),
                null,
                canWait(message) ? settings.waitsUntil(message.at()) : null));
    }

    private boolean canWait(StaffMessage message) {
        String ticketNo = message.ticketNo();
        return !ANSWERS.contains(message.text())
                && (ticketNo == null
                        || states.find(ticketNo).map(TicketState::canWait).orElse(true));
    }

    private Content content(StaffMessage message) {
        StaffMessage.Card card = message.card();
        return card == null || !settings.cards()
                ? new Content.Plain(List.of(new Part(message.text(), message.values())))
                : new Content.Card(card.taskId(), new Part(card.layout(), message.values()), card.choice());
    }

    private void push(String cause, News news, Occasion occasion) {
        Audience audience = new Audience(news, staff);
        for (Told line : occasion.lines()) {
            if (line.toGroup() && settings.group()) {
                plan.add(inGroup(cause, news, line.text()));
            }
            for (Hearer hearer : audience.of(line)) {
                Planned planned = new Planned(
                        cause,
                        Channel.WECOM_APP,
                        hearer.userId(),
                        news.ticketNo(),
                        news.urgency(),
                        content(line, hearer, news),
                        List.of(news.customerId()),
                        news.at(),
                        news.projectNo(),
                        heldUntil(news));
                if (news.gathersUntil() == null) {
                    plan.add(planned);
                } else {
                    plan.join(planned);
                }
            }
        }
    }

    private @Nullable Instant heldUntil(News news) {
        Instant quiet = news.canWait() ? settings.waitsUntil(news.at()) : null;
        return quiet == null ? news.gathersUntil() : quiet;
    }

    private Planned inGroup(String cause, News news, StaffText text) {
        return new Planned(
                cause,
                Channel.WECOM_GROUP,
                GROUP,
                news.ticketNo(),
                news.urgency(),
                new Content.Plain(List.of(new Part(text, news.values()))),
                List.of(news.customerId()),
                news.at(),
                news.projectNo(),
                heldUntil(news));
    }

    /** Whoever has a deputy at work needs no buttons. */
    private Content content(Told line, Hearer hearer, News news) {
        Buttons buttons = line.buttons();
        StaffText card = line.card();
        Content content = buttons == null || card == null || hearer.copy() || !settings.cards()
                ? new Content.Plain(List.of(new Part(line.text(), news.values())))
                : buttons.card(card, news);
        String absent = hearer.standsInFor();
        return absent == null ? content : content.with(part -> part.and("standsInFor", absent));
    }
}
