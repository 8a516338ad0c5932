package link.aftersales.projectlink;

import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketEvent.Attachment;
import link.aftersales.contracts.TicketEvent.Project;
import link.aftersales.contracts.TicketEvent.Reasons;
import link.aftersales.contracts.TicketEvent.Reporter;
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
}
