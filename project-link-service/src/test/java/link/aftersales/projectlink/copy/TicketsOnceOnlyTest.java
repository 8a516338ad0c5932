package link.aftersales.projectlink.copy;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.TicketEventMother.THAT_AFTERNOON;
import static link.aftersales.projectlink.TicketEventMother.repair;
import static link.aftersales.projectlink.TicketEventMother.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.contracts.Event;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class TicketsOnceOnlyTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void takesARepeatedEventOnce() {
        publish("AS-1", "event-1", ticket("AS-1", 1, null, "第一次", THAT_AFTERNOON));
        publish("AS-1", "event-1", ticket("AS-1", 2, null, "又一次", THAT_AFTERNOON));
        publish("AS-1", "event-2", ticket("AS-1", 1, null, "更旧的", THAT_AFTERNOON));
        publish("AS-1", "event-3", repair("AS-1-LAST", null));

        awaitTicket("AS-1-LAST");

        assertThat(subjectOf("AS-1")).isEqualTo("第一次");
    }

    @Test
    void takesTheNewerStateOfATicket() {
        publish("AS-2", "event-4", ticket("AS-2", 1, null, "起初", THAT_AFTERNOON));
        publish("AS-2", "event-5", ticket("AS-2", 2, null, "后来", THAT_AFTERNOON));

        eventually(() -> assertThat(subjectOf("AS-2")).isEqualTo("后来"));
    }

    @Test
    void keepsTicketsThatHaveNoProjectYet() {
        publish("AS-3", "event-6", repair("AS-3", null));

        awaitTicket("AS-3");
    }

    @Test
    void forgetsACustomerWhoIsDeleted() {
        jdbc.sql("insert into customers values ('gone', 1, '13600136000', true, now())")
                .update();

        transaction.executeWithoutResult(status -> outbox.tombstone(Topics.CUSTOMERS_SNAPSHOT, "gone"));

        eventually(() -> assertThat(jdbc.sql("select count(*) from customers where customer_id = 'gone'")
                        .query(Long.class)
                        .single())
                .isZero());
    }

    private void publish(String key, String id, Event event) {
        transaction.executeWithoutResult(status -> outbox.append(key, event, id, THAT_AFTERNOON));
    }

    private void awaitTicket(String ticketNo) {
        eventually(() -> assertThat(subjectOf(ticketNo)).isEqualTo("设备无法启动"));
    }

    private String subjectOf(String ticketNo) {
        return jdbc.sql("select subject from tickets where ticket_no = ?")
                .param(ticketNo)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
