package link.aftersales.notification.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerMessage.Notice;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Content;
import link.aftersales.notification.push.MessageRoom;
import link.aftersales.notification.push.Part;
import link.aftersales.notification.push.Plan;
import link.aftersales.notification.push.Planned;
import link.aftersales.notification.push.Urgency;
import link.aftersales.notification.staff.Staff;
import org.springframework.stereotype.Component;

/** Asks a member of staff to tell a customer what no chat takes; once a day for each ticket or order. */
@Component
class PassOn {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String CAUSE = "pass-on:";

    private final Plan plan;
    private final Staff staff;
    private final Texts texts;
    private final MessageRoom room;

    PassOn(Plan plan, Staff staff, Texts texts, MessageRoom room) {
        this.plan = plan;
        this.staff = staff;
        this.texts = texts;
        this.room = room;
    }

    void ask(CustomerMessage message, Unreachable why) {
        Notice notice = Objects.requireNonNull(message.notice(), "Only notices are passed on");
        Optional<String> deputy = staff.deputy(notice.passOnTo());
        Map<String, String> values = values(message, notice, why);
        deputy.ifPresent(standIn -> values.put("standsInFor", staff.called(notice.passOnTo())));
        plan.add(new Planned(
                CAUSE + notice.no() + ":" + day(message.at()),
                Channel.WECOM_APP,
                deputy.orElse(notice.passOnTo()),
                message.ticketNo(),
                Urgency.TICKET,
                new Content.Plain(List.of(new Part(StaffText.PASS_ON, values))),
                Stream.ofNullable(message.recipient().customerId()).toList(),
                message.at()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, SHANGHAI);
    }

    private Map<String, String> values(CustomerMessage message, Notice notice, Unreachable why) {
        Map<String, String> values = new HashMap<>();
        values.put("customerName", Objects.requireNonNullElse(notice.customerName(), words(StaffText.PUSH_NO_NAME)));
        values.put("phone", Objects.requireNonNullElse(notice.phone(), ""));
        values.put("why", words(why.words()));
        values.put("words", room.words(message.parts()));
        values.put(message.ticketNo() == null ? "modificationNo" : "ticketNo", notice.no());
        return values;
    }

    private String words(StaffText text) {
        return texts.render(text, Map.of());
    }
}
