package link.aftersales.projectlink.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.projectlink.console.web.Field.Choice;

/** What names on the wire are called by people. */
final class Labels {

    static final List<Choice> STATUSES = choices(TicketStatus.values(), TicketStatus::label);
    static final List<Choice> TYPES = choices(TicketType.values(), TicketType::label);
    static final List<Choice> PRIORITIES = choices(Priority.values(), Priority::label);

    private static final Map<String, String> ACTORS =
            Map.of("customer", "客户", "system", "系统", "admin", "管理台", "work_group", "群机器人");
    private static final Map<String, String> CHANNELS = Map.ofEntries(
            Map.entry("wechat", "公众号"),
            Map.entry("kf", "微信客服"),
            Map.entry("card", "企业微信卡片"),
            Map.entry("page", "项目页面"),
            Map.entry("admin", "管理台"),
            Map.entry("phone", "电话"),
            Map.entry("push", "推送"),
            Map.entry("wecom_app", "企业微信"),
            Map.entry("wecom_card_update", "更新卡片"),
            Map.entry("wecom_group", "工作群"),
            Map.entry("wechat_mp", "公众号"),
            Map.entry("wechat_kf", "微信客服"));
    private static final Map<String, String> PUSHES =
            Map.of("push_sent", "推送已送达", "push_seen", "已查看推送", "push_failed", "推送失败");

    private Labels() {}

    static String actor(String name) {
        return ACTORS.getOrDefault(name, name);
    }

    static String channel(String name) {
        return CHANNELS.getOrDefault(name, name);
    }

    /** What is said of a push: to whom, and by which channel. */
    static String pushed(String words) {
        return Arrays.stream(words.split(" · "))
                .map(word -> channel(actor(word)))
                .collect(Collectors.joining("，"));
    }

    /** What was done to a ticket. */
    static String action(String name) {
        return Arrays.stream(TicketAction.values())
                .filter(action -> wire(action).equals(name))
                .map(TicketAction::label)
                .findFirst()
                .orElseGet(() -> PUSHES.getOrDefault(name, name));
    }

    static String of(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Choice(wire(value), label.apply(value)))
                .toList();
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
