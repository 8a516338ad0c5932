package link.aftersales.notification.push;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.staff.Staff;
import org.springframework.stereotype.Service;

/** Plans what members of staff hear of tickets that nobody handles. Each call is one message to each of them, once. */
@Service
public class TellUnhandled {

    private static final int MOST_LINES = 15;
    private static final String REMIND = "remind";
    private static final String ESCALATE = "escalate";

    private final Plan plan;
    private final Staff staff;
    private final Sightings sightings;
    private final Texts texts;
    private final PushSettings settings;

    TellUnhandled(Plan plan, Staff staff, Sightings sightings, Texts texts, PushSettings settings) {
        this.plan = plan;
        this.staff = staff;
        this.sightings = sightings;
        this.texts = texts;
        this.settings = settings;
    }

    /** Reminds its owner, or whoever does his work. */
    public void remind(Unhandled ticket, Instant at) {
        Optional<String> deputy = staff.deputy(ticket.owner());
        Map<String, String> values = new HashMap<>(values(ticket, at));
        deputy.ifPresent(standIn -> values.put("standsInFor", staff.called(ticket.owner())));
        Content reminder = settings.cards()
                ? Buttons.HANDLE.card(new Part(StaffText.UNHANDLED_REMINDER_CARD, values), ticket.ticketNo())
                : new Content.Plain(List.of(new Part(StaffText.UNHANDLED_REMINDER, values)));
        plan(ticket, reminder, Channel.WECOM_APP, deputy.orElse(ticket.owner()), REMIND, at);
    }

    /** Somebody handles it now, or somebody else is to: what was not sent until now is not said any more. */
    public void withdraw(String ticketNo) {
        plan.withdraw(ticketNo, List.of(cause(REMIND, ticketNo), cause(ESCALATE, ticketNo)));
    }

    /** Tells supervisors, sales and the work group, and why it may be that nobody handles it. */
    public void escalate(Unhandled ticket, Instant at) {
        Set<String> told = News.nobodyYet();
        Stream.concat(staff.supervisors().stream(), News.member(ticket.salesRep()).stream())
                .filter(member -> !member.isBlank() && told.add(member))
                .forEach(member -> tell(ticket, StaffText.UNHANDLED_ESCALATION, member, ESCALATE, at));
        if (settings.group()) {
            tell(ticket, StaffText.GROUP_UNHANDLED, Channel.WECOM_GROUP, TellStaff.GROUP, ESCALATE, at);
        }
    }

    /** Tells supervisors which ones are still there on that day, the oldest first. */
    public void list(LocalDate day, List<Unhandled> tickets, Instant at) {
        Map<String, String> values = new Values()
                .put("unhandledLines", lines(tickets, at))
                .count(tickets.size())
                .all();
        List<String> about =
                tickets.stream().map(Unhandled::customerId).distinct().toList();
        for (String supervisor : staff.supervisors()) {
            plan.add(new Planned(
                    "unhandled " + day,
                    Channel.WECOM_APP,
                    supervisor,
                    null,
                    Urgency.TO_DO,
                    new Content.Plain(List.of(new Part(StaffText.UNHANDLED_LIST, values))),
                    about,
                    at));
        }
    }

    private String lines(List<Unhandled> tickets, Instant at) {
        String lines = tickets.stream()
                .limit(MOST_LINES)
                .map(ticket -> texts.render(StaffText.UNHANDLED_LINE, values(ticket, at)))
                .collect(Collectors.joining("\n"));
        return tickets.size() <= MOST_LINES ? lines : lines + "\n…";
    }

    private void tell(Unhandled ticket, StaffText text, String member, String step, Instant at) {
        tell(ticket, text, Channel.WECOM_APP, member, step, at);
    }

    private void tell(Unhandled ticket, StaffText text, Channel channel, String receiver, String step, Instant at) {
        plan(ticket, new Content.Plain(List.of(new Part(text, values(ticket, at)))), channel, receiver, step, at);
    }

    private static String cause(String step, String ticketNo) {
        return step + " " + ticketNo + " ";
    }

    private void plan(Unhandled ticket, Content content, Channel channel, String receiver, String step, Instant at) {
        plan.add(new Planned(
                cause(step, ticket.ticketNo()) + ticket.since(),
                channel,
                receiver,
                ticket.ticketNo(),
                ticket.priority() == Priority.URGENT ? Urgency.URGENT_TICKET : Urgency.TICKET,
                content,
                List.of(ticket.customerId()),
                at,
                ticket.projectNo(),
                null));
    }

    private Map<String, String> values(Unhandled ticket, Instant at) {
        String phone = ticket.phone();
        return new Values()
                .put("ticketNo", ticket.ticketNo())
                .put("customerName", ticket.customerName())
                .put("phone", phone)
                .put("phoneMasked", phone == null ? null : Values.masked(phone))
                .put("subject", ticket.subject())
                .put("priorityLabel", ticket.priority().label())
                .put("ownerName", staff.called(ticket.owner()))
                .put("ownerMention", Words.mention(ticket.owner()))
                .put("why", texts.render(why(ticket), Map.of()))
                .put("waited", Values.waited(ticket.createdAt(), at))
                .all();
    }

    private StaffText why(Unhandled ticket) {
        if (staff.away(ticket.owner())) {
            return StaffText.UNHANDLED_AWAY;
        }
        return switch (sightings.of(ticket.ticketNo(), handler(ticket))) {
            case FAILED -> StaffText.UNHANDLED_FAILED;
            case UNSEEN -> StaffText.UNHANDLED_UNSEEN;
            case SEEN -> StaffText.UNHANDLED_SEEN;
        };
    }

    private String handler(Unhandled ticket) {
        return staff.deputy(ticket.owner()).orElse(ticket.owner());
    }
}
