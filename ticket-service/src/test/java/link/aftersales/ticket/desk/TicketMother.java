package link.aftersales.ticket.desk;

import java.time.Instant;
import java.util.UUID;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Tickets for tests. */
public final class TicketMother {

    public static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    static final DeskTimes TIMES =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("ticket.desk", DeskTimes.class);

    private TicketMother() {}

    /** Opened at noon, of the customer c-1, with the owner lishifu and the sales representative wangxiaoshou. */
    public static Ticket ticket(TicketStatus status) {
        return new Ticket(
                "AS20261122120000ABC",
                UUID.randomUUID(),
                TicketType.REPAIR,
                status,
                Priority.HIGH,
                "漏油",
                "漏油",
                new Reporter("c-1", "张三", "13800138000", "XX公司", "o-1"),
                "P-1",
                "XX设备安装项目",
                "lishifu",
                "wangxiaoshou",
                new Reasons("唯一进行中的项目", "项目负责人", "维修按「高」处理"),
                Progress.NONE,
                Feedback.NONE,
                NOON);
    }

    public static Ticket open() {
        return ticket(TicketStatus.PENDING);
    }

    static Ticket resolved(String by, Instant at) {
        Ticket ticket = open();
        ticket.resolve(by, at, TIMES);
        return ticket;
    }

    static Ticket closed(Instant at) {
        Ticket ticket = resolved("lishifu", at);
        ticket.close(at);
        return ticket;
    }
}
