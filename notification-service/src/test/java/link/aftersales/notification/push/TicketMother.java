package link.aftersales.notification.push;

import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.ModificationEvent;
import link.aftersales.contracts.ModificationEvent.Modification;
import link.aftersales.contracts.ModificationEvent.ModificationDecided;
import link.aftersales.contracts.ModificationEvent.ModificationRequested;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.Attachment;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.Project;
import link.aftersales.contracts.TicketEvent.Reasons;
import link.aftersales.contracts.TicketEvent.Reporter;
import link.aftersales.contracts.TicketEvent.State;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import org.jspecify.annotations.Nullable;

/** Tickets for tests. */
public final class TicketMother {

    public static final Project PROJECT = new Project("P-1", "XX设备安装项目", "https://example.com/project/abc123xyz", 1);

    private TicketMother() {}

    /** Zhang San's machine does not start; handled by {@code owner}, sold by {@code salesRep}. */
    public static TicketCreated repair(String ticketNo, String owner, @Nullable String salesRep) {
        return ticket(ticketNo, owner, salesRep, "张三", PROJECT, "按开关没反应，昨天还好好的。", List.of());
    }

    public static TicketCreated ticket(
            String ticketNo,
            String owner,
            @Nullable String salesRep,
            @Nullable String name,
            @Nullable Project project,
            String description,
            List<Attachment> attachments) {
        return new TicketCreated(
                ticketNo,
                1,
                TicketType.REPAIR,
                TicketStatus.PENDING,
                Priority.HIGH,
                "设备无法启动",
                description,
                new Reporter("c-1", name, "13800138000", "某某公司"),
                project,
                owner,
                salesRep,
                new Reasons("唯一项目", "项目负责人", "维修"),
                attachments,
                Instant.parse("2024-02-02T04:34:56Z"));
    }

    static Attachment picture(String id) {
        return new Attachment(id, MessageKind.IMAGE);
    }

    /** The ticket of Zhang San after somebody did this to it twenty minutes later; Li handles it, Wang sold it. */
    static TicketChanged changed(TicketAction action, String actor, @Nullable String words) {
        return changed(action, actor, words, null, PROJECT, null);
    }

    static TicketChanged rated(int score, @Nullable String words) {
        return changed(TicketAction.RATE, "customer", words, null, PROJECT, score);
    }

    static TicketChanged moved(TicketAction action, String actor, @Nullable String from, @Nullable Project to) {
        return changed(action, actor, "会修这台", from, to, null);
    }

    /** The ticket of Zhang San in this status after this was done to it. */
    static TicketChanged changed(TicketStatus status, Change change) {
        State before = repair("AS1", "li", "wang").state();
        return new TicketChanged("AS1", 2, in(status, before, null), change);
    }

    /** That ticket after it was given by one member to another. */
    static TicketChanged handedOn(String from, String to, TicketStatus status) {
        return given(TicketAction.REASSIGN, "sun", "admin", from, to, status);
    }

    /** That ticket after its owner chose another project, which somebody else handles. */
    static TicketChanged filed(String from, String to) {
        return given(TicketAction.FILE, from, "card", from, to, TicketStatus.PENDING);
    }

    private static TicketChanged given(
            TicketAction action, String actor, String channel, String from, String to, TicketStatus status) {
        State before = repair("AS1", to, "wang").state();
        Instant at = before.createdAt().plusSeconds(60);
        Change change = new Change(action, actor, channel, status, status, null, List.of(), from, 1, at);
        return new TicketChanged("AS1", 2, in(status, before, null), change);
    }

    /** That ticket once its owner has started, on his card. */
    public static TicketChanged accepted(String ticketNo, String owner, @Nullable String salesRep) {
        State before = repair(ticketNo, owner, salesRep).state();
        Change change = new Change(
                TicketAction.ACCEPT,
                owner,
                "card",
                TicketStatus.PENDING,
                TicketStatus.PROCESSING,
                null,
                List.of(),
                null,
                1,
                before.createdAt().plusSeconds(60));
        return new TicketChanged(ticketNo, 2, in(TicketStatus.PROCESSING, before, null), change);
    }

    private static State in(TicketStatus status, State before, @Nullable Integer rating) {
        return new State(
                before.type(),
                status,
                before.priority(),
                before.subject(),
                before.description(),
                before.reporter(),
                before.project(),
                before.owner(),
                before.salesRep(),
                before.reasons(),
                before.attachments(),
                before.createdAt(),
                rating);
    }

    private static TicketChanged changed(
            TicketAction action,
            String actor,
            @Nullable String words,
            @Nullable String previousOwner,
            @Nullable Project project,
            @Nullable Integer rating) {
        State before =
                ticket("AS1", "li", "wang", "张三", project, "按开关没反应", List.of()).state();
        State after = in(TicketStatus.PROCESSING, before, rating);
        List<Attachment> added =
                action == TicketAction.SUPPLEMENT ? List.of(picture("p-1"), picture("p-2")) : List.of();
        Change change = new Change(
                action,
                actor,
                "wechat",
                null,
                null,
                words,
                added,
                previousOwner,
                3,
                before.createdAt().plusSeconds(20 * 60));
        return new TicketChanged("AS1", 2, after, change);
    }

    /** Zhang San wants three instead of two; {@code decidedBy} is whoever refused, if anybody did. */
    static ModificationEvent modification(String owner, @Nullable String sales, @Nullable String decidedBy) {
        boolean decided = decidedBy != null;
        Modification state = new Modification(
                decided ? ModificationStatus.REJECTED : ModificationStatus.PENDING,
                "数量由 2 台改为 3 台",
                "新车间也要装",
                new Reporter("c-1", "张三", "13800138000", null),
                PROJECT,
                owner,
                sales,
                decidedBy,
                decided ? "已投产" : null,
                Instant.parse("2024-02-02T04:34:56Z"),
                decided ? Instant.parse("2024-02-02T05:00:00Z") : null);
        return decided ? new ModificationDecided("OM1", 2, state) : new ModificationRequested("OM1", 1, state);
    }
}
