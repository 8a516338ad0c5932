package link.aftersales.ticket.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import link.aftersales.contracts.MessageKind;
import link.aftersales.ticket.desk.Action;

/**
 * Something that happens in a {@link RandomTalk}, said without knowing what came before: {@code #} stands for a word that nobody
 * else says, {@code @} for the number of a ticket. Customers are counted, tickets by their age.
 */
sealed interface Step {

    record Say(int who, String text) implements Step {}

    record Send(int who, MessageKind kind) implements Step {}

    record Click(int who, String key) implements Step {}

    /** What nobody can use. */
    record SendNonsense(int who) implements Step {}

    /** The platform delivers an earlier word again. */
    record Repeat(int back) implements Step {}

    record Silence(Duration time) implements Step {}

    record Staff(int ticket, Action action) implements Step {}

    List<String> COMMANDS = List.of(
            "售后",
            "维修",
            "保养",
            "投诉",
            "退货",
            "其他",
            "完成",
            "取消",
            "返回",
            "0",
            "1",
            "2",
            "3",
            "4",
            "5",
            "我的工单",
            "我的项目",
            "催单",
            "补充",
            "取消工单",
            "换项目",
            "紧急",
            "已解决",
            "还有问题",
            "好了",
            "修改订单",
            "人工",
            "帮助",
            "在吗",
            "谢谢",
            "是",
            "不用了",
            "无",
            "？",
            "👍",
            "123456",
            "13800138000",
            "@");

    List<String> STORIES =
            List.of("设备漏油#", "#按开关没有反应", "维修 主轴异响#", "投诉：师傅没来#", "补充 还有异味#", "# 数量由 2 台改为 3 台", "你好 #", "第#台");

    List<String> KEYS = List.of("AFTER_SALES", "MY_PROJECTS", "MY_TICKETS", "ORDER_CHANGE", "HUMAN", "HELP", "VERIFY");

    List<Duration> SILENCES = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofMinutes(4),
            Duration.ofMinutes(35),
            Duration.ofHours(25),
            Duration.ofDays(8));

    List<MessageKind> MEDIA = List.of(MessageKind.IMAGE, MessageKind.IMAGE, MessageKind.VOICE, MessageKind.VIDEO);

    List<Action> ACTIONS = List.of(
            new Action.Accept(),
            new Action.Ask("请补充型号"),
            new Action.Resolve("已更换密封圈"),
            new Action.Withdraw(),
            new Action.Close("电话确认"),
            new Action.Cancel("重复"),
            new Action.Reopen("客户来电"),
            new Action.Reassign("zhaoliu", "换班"),
            new Action.Reply("明天上午到"),
            new Action.Note("内部"));

    /** What leads to where single words rarely come. */
    List<List<String>> WAYS = List.of(
            List.of("修改订单", "1", "# 改为 3 台"),
            List.of("维修", "#", "完成"),
            List.of("投诉 #", "完成"),
            List.of("#", "1", "完成"),
            List.of("取消工单", "1"),
            List.of("补充", "1", "#"));

    static List<Step> some(Random chance) {
        int most = chance.nextInt(10) == 0 ? 40 : 12;
        return Stream.generate(() -> next(chance))
                .limit(2 + chance.nextInt(most))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step> next(Random chance) {
        return chance.nextInt(8) == 0
                ? any(WAYS, chance).stream()
                        .map(text -> (Step) new Say(0, text))
                        .toList()
                : List.of(one(chance));
    }

    private static Step one(Random chance) {
        int who = chance.nextInt(5) == 0 ? 1 : 0;
        return switch (chance.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> new Say(who, any(COMMANDS, chance));
            case 7, 8, 9, 10 -> new Say(who, any(STORIES, chance));
            case 11, 12 -> new Send(who, any(MEDIA, chance));
            case 13 -> new Click(who, any(KEYS, chance));
            case 14 -> chance.nextBoolean() ? new SendNonsense(who) : new Repeat(chance.nextInt(6));
            case 15 -> new Repeat(chance.nextInt(6));
            case 16, 17 -> new Silence(any(SILENCES, chance));
            default -> new Staff(chance.nextInt(3), any(ACTIONS, chance));
        };
    }

    private static <T> T any(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }
}
