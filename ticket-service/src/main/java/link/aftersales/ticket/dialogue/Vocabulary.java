package link.aftersales.ticket.dialogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.contracts.PlainText;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.desk.Greetings;
import link.aftersales.ticket.dialogue.Intent.Choice;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.FreeText;
import link.aftersales.ticket.dialogue.Intent.Request;
import link.aftersales.ticket.dialogue.Intent.Supplement;
import link.aftersales.ticket.dialogue.Intent.TicketNo;
import org.jspecify.annotations.Nullable;

/** The words that are understood. A word counts as the whole message; one that starts a request also before a description. */
final class Vocabulary {

    private static final Map<String, Request> REQUESTS = new LinkedHashMap<>();
    private static final Map<String, Command> COMMANDS = new HashMap<>();
    private static final Set<String> SUPPLEMENTS = Set.of("补充", "追加");
    private static final Map<String, Intent> MENU = Map.of(
            "AFTER_SALES", new Request(null, ""),
            "MY_PROJECTS", Command.MY_PROJECTS,
            "MY_TICKETS", Command.MY_TICKETS,
            "ORDER_CHANGE", Command.CHANGE_ORDER,
            "HUMAN", Command.HUMAN,
            "HELP", Command.HELP,
            "VERIFY", Command.VERIFY);

    private static final Set<String> YES = Set.of("是", "是的", "确认", "提交", "确认提交", "完成");
    private static final Set<String> AGREED = Set.of("好", "行", "可以", "要", "要的", "嗯", "对", "对的", "ok");
    private static final Set<String> NO = Set.of("0", "否", "不", "不是", "不要", "不用", "不用了", "不提交", "取消", "算了", "退出");
    private static final Map<String, Integer> SCORES =
            Map.of("非常满意", 5, "很满意", 5, "满意", 4, "一般", 3, "不满意", 2, "很不满意", 1, "非常不满意", 1);
    private static final Pattern SCORE = Pattern.compile("([1-5])[分星]");
    private static final Pattern TICKET_NO = Pattern.compile("(?:工单)?(as\\d{14}[0-9a-z]{3})");
    private static final String DIGITS = "123456789①②③④⑤⑥⑦⑧⑨一二三四五六七八九";
    private static final Set<String> NONE = Set.of("0", "零", "选0", "⓪");
    private static final Pattern CHOICE = Pattern.compile("[选第]?([" + DIGITS + "])(?:\\x{FE0F}?\\x{20E3})?个?");
    private static final Pattern DESCRIBED;

    static {
        request(null, "售后 报修 报障 保修 售后服务 我要报修 申请售后");
        request(TicketType.REPAIR, "维修 修理 修机器 坏了 故障");
        request(TicketType.MAINTENANCE, "保养 维护 保养服务");
        request(TicketType.COMPLAINT, "投诉 我要投诉 举报 客诉");
        request(TicketType.RETURN, "退货 退换 换货 退换货 退款");
        request(TicketType.OTHER, "其他 其它 咨询");
        command(Command.MY_TICKETS, "我的工单 工单 进度 查进度 处理到哪了 我的报修");
        command(Command.MY_PROJECTS, "我的项目 项目 项目进度 查项目");
        command(Command.CHANGE_ORDER, "修改订单 改订单 订单修改 变更订单");
        command(Command.HUMAN, "人工 转人工 人工客服 客服 找人");
        command(Command.URGE, "催单 催一下 催 加急");
        command(Command.RAISE, "紧急 特急 标为紧急");
        command(Command.CHANGE_PROJECT, "换项目 改项目 项目不对");
        command(Command.CANCEL_TICKET, "取消工单 撤销工单");
        command(Command.SOLVED, "已解决 解决了 修好了");
        command(Command.UNSOLVED, "还有问题 没解决 没修好 还是不行");
        command(Command.FINISH, "完成 好了 没有了 没了 无 提交 结束 发完了 ok");
        command(Command.CANCEL, "取消 退出 不用了 算了");
        command(Command.BACK, "返回 上一步");
        command(Command.HELP, "帮助 菜单 功能 help");
        Greetings.WORDS.forEach(word -> COMMANDS.put(word, Command.GREETING));
        command(Command.THANKS, "谢谢 感谢 好的 收到 辛苦了");
        DESCRIBED = Pattern.compile(Stream.concat(REQUESTS.keySet().stream(), SUPPLEMENTS.stream())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "^[\\p{P}\\s]*(", ")[\\p{P}\\s]+(?=[^\\p{P}\\s])")));
    }

    private Vocabulary() {}

    /** What a whole message means. */
    static Intent ofText(String text) {
        String word = PlainText.command(text);
        return exact(word)
                .or(() -> choice(word))
                .or(() -> ticketNo(word))
                .or(() -> described(text))
                .or(() -> withoutLetters(word, text))
                .orElseGet(FreeText::new);
    }

    /** Whether a whole message agrees to what was offered. */
    static boolean yes(String text) {
        return YES.contains(PlainText.command(text));
    }

    /** Whether a whole message agrees to a question that was asked just now. */
    static boolean agrees(String text) {
        return AGREED.contains(PlainText.command(text));
    }

    /** Whether a whole message declines what was offered. */
    static boolean no(String text) {
        return NO.contains(PlainText.command(text));
    }

    /** How many points are given, 1 to 5, in whatever words. */
    static Optional<Integer> score(String text) {
        String word = PlainText.command(text);
        Matcher points = SCORE.matcher(word);
        return points.matches() ? Optional.of(Integer.valueOf(points.group(1))) : Optional.ofNullable(SCORES.get(word));
    }

    /** Whether this word ends what it answers: 好了 after 处理好了吗. */
    static boolean done(String text) {
        return PlainText.command(text).equals("好了");
    }

    /** What a button of the menu means. */
    static Intent ofMenuKey(String key) {
        return MENU.getOrDefault(key, Command.HELP);
    }

    private static Optional<Intent> exact(String word) {
        if (SUPPLEMENTS.contains(word)) {
            return Optional.of(new Supplement(""));
        }
        @Nullable Intent request = REQUESTS.get(word);
        return Optional.ofNullable(request == null ? COMMANDS.get(word) : request);
    }

    private static Optional<Intent> ticketNo(String word) {
        Matcher number = TICKET_NO.matcher(word);
        return number.matches()
                ? Optional.of(new TicketNo(number.group(1).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<Intent> choice(String word) {
        if (NONE.contains(word)) {
            return Optional.of(new Choice(0));
        }
        Matcher number = CHOICE.matcher(word);
        return number.matches() ? Optional.of(new Choice(DIGITS.indexOf(number.group(1)) % 9 + 1)) : Optional.empty();
    }

    /** Evening out keeps every character in its place, so what follows the word is cut from the text as it came. */
    private static Optional<Intent> described(String text) {
        Matcher start = DESCRIBED.matcher(PlainText.simplified(PlainText.halfWidth(text)));
        if (!start.find()) {
            return Optional.empty();
        }
        String rest = text.substring(start.end()).strip();
        Request request = REQUESTS.get(start.group(1));
        return Optional.of(request == null ? new Supplement(rest) : new Request(request.type(), rest));
    }

    /** Question marks ask for help, a thumb thanks, any other signs and emoji say hello. */
    private static Optional<Intent> withoutLetters(String word, String text) {
        if (!word.isEmpty()) {
            return Optional.empty();
        }
        if (text.contains("👍") || text.contains("🙏")) {
            return Optional.of(Command.THANKS);
        }
        return Optional.of(PlainText.halfWidth(text).contains("?") ? Command.HELP : Command.GREETING);
    }

    private static void request(@Nullable TicketType type, String words) {
        Arrays.stream(words.split(" ")).forEach(word -> REQUESTS.put(word, new Request(type, "")));
    }

    private static void command(Command command, String words) {
        Arrays.stream(words.split(" ")).forEach(word -> COMMANDS.put(word, command));
    }
}
