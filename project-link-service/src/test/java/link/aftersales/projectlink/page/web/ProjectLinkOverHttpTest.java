package link.aftersales.projectlink.page.web;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.Office.usualProject;
import static link.aftersales.projectlink.TicketEventMother.THAT_AFTERNOON;
import static link.aftersales.projectlink.TicketEventMother.repair;
import static link.aftersales.projectlink.TicketEventMother.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.Event;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class ProjectLinkOverHttpTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(http);
    }

    @Test
    void answersProjectCustomerAndTicketsAsJson() {
        String token = office.tokenOf("LINK-1");
        publish("AS20240202150112AAA", repair("AS20240202150112AAA", "LINK-1"));
        eventually(() -> assertThat(json(token).getBody()).contains("AS20240202150112AAA"));

        Map<String, Object> page = JsonPath.read(json(token).getBody(), "$");

        String attachments = "http://localhost:8080/project/" + token + "/attachments/AS20240202150112AAA/";
        assertThat(page)
                .containsOnlyKeys("project", "customer", "tickets", "orderModifications")
                .containsEntry(
                        "project",
                        Map.of(
                                "projectNo", "LINK-1",
                                "title", "恒泰三期设备安装项目",
                                "status", "in_progress",
                                "statusLabel", "进行中",
                                "orderAmount", 1234567.00,
                                "progress", 60))
                .containsEntry("customer", Map.of("name", "张三", "phone", "13800138000", "company", "恒泰精密制造有限公司"))
                .containsEntry("orderModifications", List.of())
                .containsEntry(
                        "tickets",
                        List.of(Map.ofEntries(
                                Map.entry("ticketNo", "AS20240202150112AAA"),
                                Map.entry("type", "repair"),
                                Map.entry("typeLabel", "维修"),
                                Map.entry("subject", "设备无法启动"),
                                Map.entry("description", "设备无法启动，按开关没反应"),
                                Map.entry("status", "pending"),
                                Map.entry("statusLabel", "待处理"),
                                Map.entry("priority", "high"),
                                Map.entry("priorityLabel", "高"),
                                Map.entry("createdAt", "2024-02-02T15:01:12+08:00"),
                                Map.entry(
                                        "attachments",
                                        List.of(
                                                Map.of(
                                                        "type", "image",
                                                        "url", attachments + "picture-1",
                                                        "thumbnailUrl", attachments + "picture-1?thumbnail"),
                                                Map.of("type", "voice", "url", attachments + "voice-1"))))));
    }

    @Test
    void showsThePageWithTheNewestTicketFirst() {
        String token = office.tokenOf("LINK-2");
        publish("AS-OLD", ticket("AS-OLD", 1, "LINK-2", "旧的", THAT_AFTERNOON.minusSeconds(60)));
        publish("AS-NEW", ticket("AS-NEW", 1, "LINK-2", "新的", THAT_AFTERNOON));
        eventually(() -> assertThat(page(token).getBody()).contains("AS-OLD", "AS-NEW"));

        ResponseEntity<String> page = page(token);

        assertThat(page.getHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
        assertThat(page.getBody())
                .contains("恒泰三期设备安装项目", "¥1,234,567.00", "张三", "tel:13800138000", "2 个")
                .containsSubsequence("AS-NEW", "AS-OLD");
    }

    @Test
    void leavesOutTicketsOfOtherProjectsAndOfNone() {
        String token = office.tokenOf("LINK-3");
        publish("AS-OTHER", repair("AS-OTHER", "LINK-3-OTHER"));
        publish("AS-NONE", repair("AS-NONE", null));
        publish("AS-MINE", repair("AS-MINE", "LINK-3"));
        eventually(() -> assertThat(json(token).getBody()).contains("AS-MINE"));

        assertThat(json(token).getBody()).doesNotContain("AS-OTHER", "AS-NONE");
    }

    @Test
    void showsThatTheCustomerProvedHisNumber() {
        String token = office.tokenOf("LINK-4", usualProject().set("$.customer.phone", "13700137000"));
        assertThat(page(token).getBody()).doesNotContain("已验证");

        publish(
                "customer-4",
                new CustomerSnapshot(
                        "customer-4",
                        2,
                        "13700137000",
                        "张三",
                        null,
                        BindingStatus.BOUND,
                        true,
                        THAT_AFTERNOON,
                        List.of("o4"),
                        List.of("wm4"),
                        "wangwu"));

        eventually(() -> assertThat(page(token).getBody()).contains("已验证"));
    }

    @Test
    void keepsTheLinkWhileTheProjectChanges() {
        String token = office.tokenOf("LINK-5");

        office.put("LINK-5", usualProject().set("$.title", "改名后的项目").set("$.status", "completed"));

        assertThat(page(token).getBody()).contains("改名后的项目", "已完成");
    }

    private void publish(String key, Event event) {
        transaction.executeWithoutResult(status -> outbox.append(key, event));
    }

    private ResponseEntity<String> json(String token) {
        return http.getForEntity("/api/project/{token}", String.class, token);
    }

    private ResponseEntity<String> page(String token) {
        return http.getForEntity("/project/{token}", String.class, token);
    }
}
