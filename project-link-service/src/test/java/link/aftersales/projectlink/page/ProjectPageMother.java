package link.aftersales.projectlink.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.projectlink.page.ProjectPage.Attachment;
import link.aftersales.projectlink.page.ProjectPage.Customer;
import link.aftersales.projectlink.page.ProjectPage.Deed;
import link.aftersales.projectlink.page.ProjectPage.Modification;
import link.aftersales.projectlink.page.ProjectPage.Reporter;
import link.aftersales.projectlink.page.ProjectPage.Ticket;

/** Pages as they are in life. */
public final class ProjectPageMother {

    /** The moment at which the pages are looked at: 15:30 of a Friday in China. */
    public static final Instant NOW = Instant.parse("2024-02-02T07:30:00Z");

    private static final Phone PHONE = Phone.whole("13800138000");

    private ProjectPageMother() {}

    /** A project with a repair of today, a complaint of yesterday and something long done. */
    public static ProjectPage pageOfZhangSan() {
        return with(
                List.of(
                        new Ticket(
                                "AS20240202150112ABC",
                                TicketType.REPAIR,
                                TicketStatus.PENDING,
                                Priority.HIGH,
                                "设备无法启动",
                                "设备无法启动，按开关没反应，指示灯也不亮。\n昨天还是好的，今天早上来就这样了。",
                                new Reporter("张三", PHONE),
                                List.of(
                                        new Attachment("0c5f3f5e-8a53-4b8e-9f0c-1f1f0a6d7d01", MessageKind.IMAGE),
                                        new Attachment("0c5f3f5e-8a53-4b8e-9f0c-1f1f0a6d7d02", MessageKind.IMAGE),
                                        new Attachment("0c5f3f5e-8a53-4b8e-9f0c-1f1f0a6d7d03", MessageKind.VOICE)),
                                null,
                                List.of(),
                                Instant.parse("2024-02-02T07:01:12Z")),
                        new Ticket(
                                "AS20240201091205K3M",
                                TicketType.COMPLAINT,
                                TicketStatus.PROCESSING,
                                Priority.URGENT,
                                "约好的师傅没有来",
                                "约好的师傅没有来",
                                new Reporter("李四", Phone.whole("13900139000")),
                                List.of(),
                                null,
                                List.of(
                                        new Deed(
                                                TicketAction.SUPPLEMENT,
                                                "customer",
                                                null,
                                                "车间等着用",
                                                2,
                                                at("2024-02-02T06:40:00Z")),
                                        new Deed(
                                                TicketAction.NOTE,
                                                "王五",
                                                null,
                                                "老客户，请优先",
                                                0,
                                                at("2024-02-01T02:00:00Z")),
                                        new Deed(
                                                TicketAction.REASSIGN,
                                                "admin",
                                                "王五",
                                                "李师傅休假",
                                                0,
                                                at("2024-02-01T01:30:00Z"))),
                                Instant.parse("2024-02-01T01:12:05Z")),
                        new Ticket(
                                "AS20231115234567DEF",
                                TicketType.MAINTENANCE,
                                TicketStatus.RESOLVED,
                                Priority.NORMAL,
                                "年度保养",
                                "请安排 12 月的年度保养，滤芯需要更换两支。",
                                new Reporter("张三", PHONE),
                                List.of(),
                                4,
                                List.of(
                                        new Deed(
                                                TicketAction.RATE,
                                                "customer",
                                                null,
                                                null,
                                                0,
                                                at("2023-11-16T07:05:00Z")),
                                        new Deed(
                                                TicketAction.CLOSE,
                                                "customer",
                                                null,
                                                null,
                                                0,
                                                at("2023-11-16T07:00:00Z")),
                                        new Deed(
                                                TicketAction.RESOLVE,
                                                "王五",
                                                null,
                                                "两支滤芯已更换",
                                                0,
                                                at("2023-11-16T05:00:00Z")),
                                        new Deed(TicketAction.ACCEPT, "王五", null, null, 0, at("2023-11-16T01:00:00Z"))),
                                Instant.parse("2023-11-15T15:45:07Z"))),
                List.of(
                        new Modification(
                                "OM20240202110000QWE",
                                ModificationStatus.PENDING,
                                "数量由 2 台改为 3 台",
                                "新车间也要装",
                                null,
                                null,
                                at("2024-02-02T03:00:00Z"),
                                null),
                        new Modification(
                                "OM20240131100000RTY",
                                ModificationStatus.REJECTED,
                                "交货改到 2 月 1 日",
                                null,
                                "王五",
                                "已投产",
                                at("2024-01-31T02:00:00Z"),
                                at("2024-01-31T06:00:00Z"))));
    }

    /** As many tickets as a long project gathers: some told in a word, some at length, every third with a picture. */
    public static ProjectPage pageWithTickets(int count) {
        List<String> stories = List.of(
                "设备无法启动", "二号机组噪音很大，昨天开始的，麻烦尽快安排师傅来看一下。", "三楼东侧机组按开关没反应，指示灯也不亮。昨天下午还是好的，今天早上来就这样了，车间等着用，麻烦尽快安排师傅。");
        return with(
                IntStream.range(0, count)
                        .mapToObj(n -> ticket(n, stories.get(n % stories.size()), n % 3 == 0))
                        .toList(),
                List.of());
    }

    private static Ticket ticket(int number, String story, boolean withPicture) {
        Attachment picture = new Attachment("0c5f3f5e-8a53-4b8e-9f0c-1f1f0a6d7d01", MessageKind.IMAGE);
        return new Ticket(
                "AS20240202150112A%02d".formatted(number),
                TicketType.REPAIR,
                TicketStatus.RESOLVED,
                Priority.HIGH,
                story.split("[，。]")[0],
                story,
                new Reporter("张三", PHONE),
                withPicture ? List.of(picture) : List.of(),
                number % 2 == 0 ? 5 : null,
                List.of(
                        new Deed(TicketAction.RESOLVE, "王五", null, "已更换接触器，试机正常", 0, NOW),
                        new Deed(TicketAction.ACCEPT, "王五", null, null, 0, NOW)),
                NOW);
    }

    /** Every field is as long as it can be, and there is much of everything. */
    public static ProjectPage pageOfWordyPeople(String words) {
        String endless = words.repeat(2000 / words.length());
        ProjectPage said = pageSaying(endless.substring(0, 50));
        Ticket told = said.tickets().getFirst();
        Modification wanted = said.modifications().getFirst();
        Ticket ticket = new Ticket(
                "AS20240202150112ABC",
                told.type(),
                told.status(),
                told.priority(),
                endless.substring(0, 100),
                endless,
                new Reporter(endless.substring(0, 50), Phone.whole("13900139000")),
                Collections.nCopies(9, new Attachment("0c5f3f5e-8a53-4b8e-9f0c-1f1f0a6d7d01", MessageKind.IMAGE)),
                null,
                Collections.nCopies(20, new Deed(TicketAction.REPLY, "王五", "王五", endless, 9, NOW)),
                NOW);
        Modification modification =
                new Modification("OM20240202150112ABC", wanted.status(), endless, endless, "王五", endless, NOW, NOW);
        return new ProjectPage(
                endless.substring(0, 40),
                endless.substring(0, 100),
                said.status(),
                new BigDecimal("999999999999.99"),
                100,
                said.startedOn(),
                LocalDate.MAX.withYear(2099),
                new Customer(endless.substring(0, 50), PHONE, endless.substring(0, 100), true),
                Collections.nCopies(50, ticket),
                Collections.nCopies(50, modification));
    }

    /** Every field that people fill holds these words. */
    public static ProjectPage pageSaying(String words) {
        Reporter reporter = new Reporter(words, new Phone(words, true));
        return new ProjectPage(
                words,
                words,
                ProjectStatus.IN_PROGRESS,
                BigDecimal.ONE,
                0,
                LocalDate.EPOCH,
                null,
                new Customer(words, Phone.whole("13800138000"), words, false),
                List.of(new Ticket(
                        words,
                        TicketType.OTHER,
                        TicketStatus.PENDING,
                        Priority.NORMAL,
                        words,
                        words + ".",
                        reporter,
                        List.of(new Attachment(words, MessageKind.IMAGE), new Attachment(words, MessageKind.FILE)),
                        null,
                        List.of(new Deed(TicketAction.REPLY, words, words, words, 0, NOW)),
                        NOW)),
                List.of(new Modification(words, ModificationStatus.REJECTED, words, words, words, words, NOW, NOW)));
    }

    private static ProjectPage with(List<Ticket> tickets, List<Modification> modifications) {
        return new ProjectPage(
                "XM-2024-001",
                "恒泰制造三期中央空调设备安装项目",
                ProjectStatus.IN_PROGRESS,
                new BigDecimal("1234567.00"),
                60,
                LocalDate.of(2024, 1, 8),
                null,
                new Customer("张三", PHONE, "苏州恒泰精密制造有限公司", true),
                tickets,
                modifications);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
