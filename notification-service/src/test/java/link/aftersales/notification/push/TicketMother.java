package link.aftersales.notification.push;

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
}
