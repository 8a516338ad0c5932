package link.aftersales.notification.customer;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Content;
import link.aftersales.notification.push.Part;
import link.aftersales.notification.push.Plan;
import link.aftersales.notification.push.Planned;
import link.aftersales.notification.push.Urgency;
import org.springframework.stereotype.Component;

/** Plans the template message that says in a few short fields how a ticket stands. */
@Component
class PlanTemplate {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Plan plan;
    private final Texts texts;

    PlanTemplate(Plan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    void plan(String cause, String openid, CustomerMessage message) {
        plan.add(new Planned(
                cause,
                Channel.WECHAT_MP_TEMPLATE,
                openid,
                message.ticketNo(),
                Urgency.TICKET,
                new Content.Plain(List.of(new Part(CustomerText.TEMPLATE_STATUS, values(message)))),
                Stream.ofNullable(message.recipient().customerId()).toList(),
                message.at()));
    }

    private Map<String, String> values(CustomerMessage message) {
        Map<String, String> values = new HashMap<>();
        message.parts().forEach(part -> part.values().forEach((name, value) -> values.put(name, onOneLine(value))));
        values.putIfAbsent("statusLabel", TicketStatus.PENDING.label());
        values.putIfAbsent("staffName", words(CustomerText.SOMEBODY));
        if (values.getOrDefault("words", "").isBlank()) {
            values.put("words", words(CustomerText.TEMPLATE_NEWS));
        }
        if (Routes.asks(message)) {
            values.put("words", words(CustomerText.TEMPLATE_ANSWER));
        }
        values.put("lastAt", MINUTE.format(message.at()));
        return values;
    }

    private static String onOneLine(String value) {
        return value.replaceAll("\\s+", " ");
    }

    private String words(CustomerText text) {
        return texts.render(text, Map.of());
    }
}
