package link.aftersales.projectlink.page.web;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.TicketEventMother.after;
import static link.aftersales.projectlink.TicketEventMother.done;
import static link.aftersales.projectlink.TicketEventMother.repairOf;
import static link.aftersales.projectlink.TicketEventMother.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.contracts.ModificationEvent.ModificationDecided;
import link.aftersales.contracts.ModificationEvent.ModificationRequested;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of tickets and orders, as the page tells it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class TicketLifeOverHttpTest {

    private final String customerId = UUID.randomUUID().toString();
    private final String project = "TL-" + customerId.substring(0, 8);
    private final TicketCreated ticket = repairOf(customerId, project + "-1", project, "设备无法启动");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void tellsAllThatWasDoneWhateverOrderTheNewsComeIn() {
        String token = new Office(http).tokenOf(project);
        publish("ZhaO", new StaffSnapshot("ZhaO", 1, "赵工", null, null, false, null));

        publish(
                ticket.ticketNo(),
                after(ticket, 3, TicketStatus.RESOLVED, done(3, TicketAction.RESOLVE, "zhao", "已换接触器")));
        publish(ticket.ticketNo(), ticket);
        publish(
                ticket.ticketNo(),
                after(ticket, 2, TicketStatus.PENDING, done(2, TicketAction.REASSIGN, "admin", "会修这台")));

        eventually(() -> assertThat(page(token))
                .containsSubsequence(
                        "已解决</b>", "处理记录 2 条", "赵工</strong> 已解决", "已换接触器", "后台</strong> 转单，由赵工负责", "会修这台"));
    }

    @Test
    void answersOrderModificationsAsTheContractSays() {
        String token = new Office(http).tokenOf(project);
        var wanted = wish(ModificationStatus.PENDING, customerId, project, "数量由 2 台改为 3 台");
        publish("OM1", new ModificationRequested("OM1-" + project, 1, wanted));
        eventually(() -> assertThat(page(token)).contains("待审核", "数量由 2 台改为 3 台"));

        publish(
                "OM1",
                new ModificationDecided(
                        "OM1-" + project, 2, wish(ModificationStatus.REJECTED, customerId, project, "数量由 2 台改为 3 台")));

        eventually(() -> assertThat(page(token)).contains("未同意", "答复：需重新报价"));
        assertThat(JsonPath.<Object>read(json(token), "$.orderModifications"))
                .isEqualTo(List.of(Map.of(
                        "modificationNo",
                        "OM1-" + project,
                        "change",
                        "数量由 2 台改为 3 台",
                        "reason",
                        "新车间也要装",
                        "status",
                        "rejected",
                        "statusLabel",
                        "未同意",
                        "createdAt",
                        "2024-02-02T15:01:12+08:00")));
    }

    @Test
    void leavesTheShellsOfWhatAnErasedCustomerWanted() {
        String token = new Office(http).tokenOf(project);
        publish(ticket.ticketNo(), ticket);
        publish(
                ticket.ticketNo(),
                after(ticket, 2, TicketStatus.PROCESSING, done(2, TicketAction.REPLY, "zhao", "赵六您好")));
        publish(
                "OM2",
                new ModificationRequested(
                        "OM2-" + project, 1, wish(ModificationStatus.PENDING, customerId, project, "要大的")));
        eventually(() -> assertThat(page(token)).contains("赵六您好", "要大的"));

        publish("o-1", new PersonErased("o-" + customerId, List.of(customerId), List.of(), Instant.EPOCH));

        eventually(() -> assertThat(page(token))
                .contains("OM2-" + project, "处理记录 1 条", "已按客户要求删除")
                .doesNotContain("赵六", "要大的", "新车间"));
        publish(
                ticket.ticketNo(),
                after(ticket, 3, TicketStatus.RESOLVED, done(3, TicketAction.RESOLVE, "zhao", "赵六的修好了")));
        publish(
                "OM2",
                new ModificationDecided(
                        "OM2-" + project, 2, wish(ModificationStatus.REJECTED, customerId, project, "要大的")));
        eventually(() -> assertThat(page(token)).contains("处理记录 2 条", "未同意"));
        assertThat(page(token)).doesNotContain("赵六", "要大的", "需重新报价");
    }

    @Test
    void isSentCompressedToWhoeverTakesThat() {
        String token = new Office(http).tokenOf(project);
        RequestEntity<Void> request = RequestEntity.get("/project/{token}", token)
                .header("Accept-Encoding", "gzip")
                .build();

        ResponseEntity<byte[]> answer = http.exchange(request, byte[].class);

        assertThat(answer.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
    }

    private void publish(String key, Event event) {
        transaction.executeWithoutResult(status -> outbox.append(key, event));
    }

    private String page(String token) {
        return http.getForObject("/project/{token}", String.class, token);
    }

    private String json(String token) {
        return http.getForObject("/api/project/{token}", String.class, token);
    }
}
