package link.aftersales.notification;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.notification.push.TicketMother;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole service, where nobody may wait for long. */
@RealServers
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "WECHAT_MP_APP_ID=wx-test",
            "WECHAT_MP_SECRET=secret",
            "WECOM_CORP_ID=ww-test",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=secret",
            "SUPERVISOR_USERIDS=chief",
            "notification.watch.unseen-after=urgent=10ms"
        })
class UnhandledServiceTest {

    private static final StubPlatforms PLATFORMS = StubPlatforms.start();

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void urls(DynamicPropertyRegistry registry) {
        registry.add("WECHAT_MP_API_URL", PLATFORMS::url);
        registry.add("WECOM_API_URL", PLATFORMS::url);
    }

    @Test
    void remindsTheOwnerAndThenTellsSupervisorsAndSales() {
        transaction.executeWithoutResult(tx -> outbox.append("AS-LATE", urgent("AS-LATE")));

        eventually(() -> assertThat(titles("late-owner")).anyMatch(title -> title.startsWith("【未处理提醒】已提交")));
        eventually(() -> assertThat(words("chief")).singleElement().asString().contains("【升级提醒】", "负责人：同事 late-owner"));
        eventually(() -> assertThat(words("late-sales")).anyMatch(words -> words.startsWith("【升级提醒】")));
        assertThat(words("late-owner")).hasSize(2);
    }

    private static List<String> titles(String receiver) {
        return PLATFORMS.to(receiver).stream()
                .map(request -> request.card().path("main_title").path("title").asText())
                .toList();
    }

    private static List<String> words(String receiver) {
        return PLATFORMS.to(receiver).stream()
                .map(StubPlatforms.Request::body)
                .map(body -> body.path("text").path("content").asText())
                .toList();
    }

    private static TicketCreated urgent(String ticketNo) {
        TicketCreated one = TicketMother.repair(ticketNo, "late-owner", "late-sales");
        return new TicketCreated(
                one.ticketNo(),
                one.version(),
                one.type(),
                one.status(),
                Priority.URGENT,
                one.subject(),
                one.description(),
                one.reporter(),
                one.project(),
                one.owner(),
                one.salesRep(),
                one.reasons(),
                one.attachments(),
                one.createdAt());
    }
}
