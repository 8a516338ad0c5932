package link.aftersales.projectlink;

import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.ModificationEvent.Modification;
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

/** Tickets as ticket-service tells them. */
public final class TicketEventMother {

    public static final Instant THAT_AFTERNOON = Instant.parse("2024-02-02T07:01:12Z");

    private TicketEventMother() {}

    /** A repair with a picture. */
    public static TicketCreated repair(String ticketNo, @Nullable String projectNo) {
        return ticket(ticketNo, 1, projectNo, "设备无法启动", THAT_AFTERNOON);
    }

    public static TicketCreated ticket(
            String ticketNo, long version, @Nullable String projectNo, String subject, Instant at) {
        return reportedBy(
                new Reporter("customer-1", "张三", "13800138000", "恒泰精密制造有限公司"),
                ticketNo,
                version,
                projectNo,
                subject,
                at);
    }

    /** A repair that this customer reported. */
    public static TicketCreated repairOf(String customerId, String ticketNo, String projectNo, String subject) {
        return reportedBy(
                new Reporter(customerId, "赵六", "13700137000", "恒泰精密制造有限公司"),
                ticketNo,
                1,
                projectNo,
                subject,
                THAT_AFTERNOON);
    }

    private static TicketCreated reportedBy(
            Reporter reporter, String ticketNo, long version, @Nullable String projectNo, String subject, Instant at) {
        return new TicketCreated(
                ticketNo,
                version,
                TicketType.REPAIR,
                TicketStatus.PENDING,
                Priority.HIGH,
                subject,
                subject + "，按开关没反应",
                reporter,
                projectNo == null ? null : new Project(projectNo, "恒泰三期设备安装项目", null, 1),
                "lisi",
                "wangwu",
                new Reasons("最近的进行中项目", "项目负责人", "维修"),
                List.of(new Attachment("picture-1", MessageKind.IMAGE), new Attachment("voice-1", MessageKind.VOICE)),
                at);
    }

    /** The same ticket after something was done to it. */
    public static TicketChanged after(TicketCreated created, long version, TicketStatus status, Change change) {
        State before = created.state();
        State now = new State(
                before.type(),
                status,
                before.priority(),
                before.subject(),
                before.description(),
                before.reporter(),
                before.project(),
                "zhao",
                before.salesRep(),
                before.reasons(),
                before.attachments(),
                before.createdAt(),
                null);
        return new TicketChanged(created.ticketNo(), version, now, change);
    }

    /** Something that this member of staff did on the page, a minute later for each version. */
    public static Change done(long version, TicketAction action, String actor, @Nullable String words) {
        String previous = action == TicketAction.REASSIGN ? "lisi" : null;
        return new Change(
                action,
                actor,
                "page",
                null,
                null,
                words,
                List.of(),
                previous,
                1,
                THAT_AFTERNOON.plusSeconds(60 * version));
    }

    /** This customer's wish for the project's order. */
    public static Modification wish(ModificationStatus status, String customerId, String projectNo, String change) {
        boolean decided = status != ModificationStatus.PENDING;
        return new Modification(
                status,
                change,
                "新车间也要装",
                new Reporter(customerId, "赵六", "13700137000", null),
                new Project(projectNo, "恒泰三期设备安装项目", null, 1),
                "lisi",
                "wangwu",
                decided ? "wangwu" : null,
                decided ? "需重新报价" : null,
                THAT_AFTERNOON,
                decided ? THAT_AFTERNOON.plusSeconds(3600) : null);
    }
}
