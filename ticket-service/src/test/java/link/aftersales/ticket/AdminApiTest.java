package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.NotificationEvent.DeliverySeen;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.ticket.World.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@TicketServiceTest
class AdminApiTest {

    private static final Instant AT = Instant.parse("2026-11-22T04:05:00Z");

    @Autowired
    World world;

    @Autowired
    TestRestTemplate http;

    @Test
    void showsATicketWithItsReasonsAndItsLog() {
        Person person = world.customer();
        String ticketNo = ticket(person, "维修 漏油");

        JsonNode ticket = get("/api/admin/tickets/" + ticketNo).getBody();

        assertThat(ticket.path("ticketNo").asText()).isEqualTo(ticketNo);
        assertThat(ticket.path("type").asText()).isEqualTo("repair");
        assertThat(ticket.path("status").asText()).isEqualTo("pending");
        assertThat(ticket.path("priority").asText()).isEqualTo("high");
        assertThat(ticket.path("customer").path("phone").asText()).isEqualTo(person.phone());
        assertThat(ticket.path("project").path("title").asText()).isEqualTo("XX设备安装项目");
        assertThat(ticket.path("owner").asText()).isEqualTo("lishifu");
        assertThat(ticket.path("reasons").toString())
                .isEqualTo("{\"project\":\"唯一进行中的项目\",\"owner\":\"项目负责人\",\"priority\":\"维修按「高」处理\"}");
        assertThat(OffsetDateTime.parse(ticket.path("createdAt").asText()).getOffset())
                .isEqualTo(ZoneOffset.ofHours(8));
        JsonNode opened = ticket.path("actionLog").path(0);
        assertThat(opened.path("actor").asText()).isEqualTo("customer");
        assertThat(opened.path("channel").asText()).isEqualTo("wechat");
        assertThat(opened.path("action").asText()).isEqualTo("open");
        assertThat(opened.path("from").isNull()).isTrue();
        assertThat(opened.path("to").asText()).isEqualTo("pending");
    }

    @Test
    void showsEachMemberOnceWhoHasSeenAPush() {
        String ticketNo = ticket(world.customer(), "维修 漏油");
        world.send("s-1", new DeliverySeen(UUID.randomUUID().toString(), ticketNo, "lishifu", AT));
        world.send("s-2", new DeliverySeen(UUID.randomUUID().toString(), ticketNo, "chief", AT.plusSeconds(1)));
        world.send("s-3", new DeliverySeen(UUID.randomUUID().toString(), ticketNo, "lishifu", AT.plusSeconds(2)));

        eventually(
                () -> assertThat(get("/api/admin/tickets/" + ticketNo).getBody().path("seenBy"))
                        .extracting(member -> member.asText())
                        .containsExactly("lishifu", "chief"));
    }

    @Test
    void showsWhoWasToldAndWhoCouldNotBe() {
        String ticketNo = ticket(world.customer(), "维修 漏油");
        world.send("d-1", new DeliverySent(UUID.randomUUID().toString(), ticketNo, "lishifu", "wecom", AT));
        world.send("d-2", new DeliveryFailed(UUID.randomUUID().toString(), ticketNo, "gone", "wecom", "60111", AT));
        world.send("d-3", new DeliverySent(UUID.randomUUID().toString(), null, "lishifu", "wecom", AT));
        world.send("d-4", new DeliverySent(UUID.randomUUID().toString(), ticketNo, "oFollower", "wechat_mp", AT));

        eventually(
                () -> assertThat(get("/api/admin/tickets/" + ticketNo).getBody().path("actionLog"))
                        .extracting(entry -> entry.path("action").asText() + ": "
                                + entry.path("words").asText())
                        .contains(
                                "push_sent: lishifu · wecom",
                                "push_failed: gone · wecom · 60111",
                                "push_sent: customer · wechat_mp")
                        .hasSize(4));
    }

    @Test
    void listsTicketsByTypeNewestFirstInPages() {
        Person person = world.customer();
        String first = ticket(person, "退货 型号错了");
        String second = ticket(person, "退货 数量错了");

        JsonNode page =
                get("/api/admin/tickets?type=return&status=pending&size=1").getBody();
        JsonNode next = get("/api/admin/tickets?type=return&status=pending&size=1&page=1")
                .getBody();

        assertThat(page.path("items").path(0).path("ticketNo").asText()).isEqualTo(second);
        assertThat(next.path("items").path(0).path("ticketNo").asText()).isEqualTo(first);
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(page.path("size").asInt()).isEqualTo(1);
        assertThat(get("/api/admin/tickets?type=return&status=closed")
                        .getBody()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/admin/tickets/AS20240202123456ABC,404",
        "/api/admin/tickets?status=lost,400",
        "/api/admin/tickets?type=joke,400",
        "/api/admin/tickets?size=0,400",
        "/api/admin/tickets?page=first,400"
    })
    void answersWhatItCannotServeAsAProblem(String path, int status) {
        ResponseEntity<JsonNode> answer = get(path);

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void isClosedWithoutTheKey() {
        assertThat(http.getForEntity("/api/admin/tickets", JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private String ticket(Person person, String words) {
        world.asks(person, words);
        return world.asks(person, "完成").ticketNo();
    }

    private ResponseEntity<JsonNode> get(String path) {
        return http.exchange(
                RequestEntity.get(path)
                        .header("Authorization", "Bearer " + TicketServiceTest.ADMIN_KEY)
                        .build(),
                JsonNode.class);
    }
}
