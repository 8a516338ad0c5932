package link.aftersales.projectlink.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import link.aftersales.projectlink.Office;
import link.aftersales.projectlink.console.AdminApisStub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@ConsoleTest
@ExtendWith(OutputCaptureExtension.class)
class TicketsTest {

    private static final String NO = "AS20240202150112ABC";
    private static final String LIST = "GET /api/admin/tickets";
    private static final String ONE = "GET /api/admin/tickets/" + NO;
    private static final String ACT = "POST /api/admin/tickets/" + NO + "/actions";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private AdminApisStub services;

    private Operator operator;

    @BeforeEach
    void somebodyIsLoggedIn() {
        services.reset();
        operator = Operator.loggedIn(http);
    }

    @Test
    void areListedWithAllThatMatters() {
        services.answers(LIST, 200, listOf(ticket("设备无法启动")));

        String page = operator.get("/console/tickets").getBody();

        assertThat(page)
                .contains(
                        "设备无法启动",
                        NO,
                        "待处理",
                        "紧急",
                        "维修",
                        "张三 138****8000",
                        "XX公司",
                        "三期安装",
                        "lisi",
                        "2024-02-02 15:01",
                        "共 1 条");
        assertThat(services.last(LIST).authorization()).isEqualTo("Bearer " + Office.KEY);
    }

    @Test
    void areAskedForWithWhatMayStandInAnAddress() {
        operator.get("/console/tickets?status=pending&owner=li si&page=2&customerPhone=13800138000&other=1");

        assertThat(services.last(LIST).query())
                .contains("status=pending", "owner=li si", "page=2")
                .doesNotContain("138", "other");
    }

    @Test
    void areSearchedByPersonWithoutTellingItToAnyAddress(CapturedOutput log) {
        services.answers(LIST, 200, listOf(ticket("设备无法启动")));

        ResponseEntity<String> answer =
                operator.post("/console/tickets", Map.of("customerPhone", "13800138000", "q", "漏油 &x", "status", ""));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody())
                .contains("value=\"13800138000\"")
                .doesNotContain("?customerPhone", "&customerPhone");
        assertThat(services.last(LIST).query()).contains("customerPhone=13800138000", "q=漏油 &x");
        assertThat(log).doesNotContain("13800138000", "漏油");
    }

    @Test
    void areFoundAgainUnderAnAddressWhereNoPersonIsAskedFor() {
        ResponseEntity<String> answer =
                operator.post("/console/tickets", Map.of("status", "pending", "owner", "a&b", "page", "3"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION))
                .isEqualTo("/console/tickets?status=pending&owner=a%26b&page=3");
    }

    @Test
    void showReasonsAndHistory() {
        services.answers(ONE, 200, ticket("设备无法启动"));

        assertThat(operator.get("/console/tickets/" + NO).getBody())
                .contains("最近的进行中项目", "投诉自动为紧急", "李四（企业微信卡片）", "开始处理：待处理 → 处理中", "wangwu", "推送失败");
    }

    @Test
    void areActedOnAndShownAgain() {
        services.answers(ACT, 200, ticket("设备无法启动"));

        ResponseEntity<String> answer = operator.post(
                "/console/tickets/" + NO + "/actions",
                Map.of("action", "resolve", "words", "已更换轴承", "userid", "", "key", "x"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION))
                .isEqualTo("/console/tickets/" + NO + "?done=acted");
        assertThat(services.last(ACT).body()).contains("resolve", "已更换轴承").doesNotContain("userid", "key");
        services.answers(ONE, 200, ticket("设备无法启动"));
        assertThat(operator.get("/console/tickets/" + NO + "?done=acted").getBody())
                .contains("已办好");
        assertThat(operator.get("/console/tickets/" + NO + "?done=<b>").getBody())
                .doesNotContain("<b>");
    }

    @Test
    void thatMovedMeanwhileAreShownAsTheyAreWithTheWordsThatWereTyped() {
        services.answers(ONE, 200, ticket("设备无法启动"));
        services.answers(
                ACT,
                409,
                "{\"status\":409,\"detail\":\"not possible while the ticket is closed\",\"status\":\"closed\"}");

        ResponseEntity<String> answer =
                operator.post("/console/tickets/" + NO + "/actions", Map.of("action", "resolve", "words", "已更换轴承"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody()).contains("工单现在是「已关闭」，不能这样操作", "已更换轴承", "设备无法启动", "role=\"alert\"");
    }

    @Test
    void sayInChineseWhatIsWrongAndWhatIsMissing() {
        services.answers(ONE, 200, ticket("设备无法启动"));
        services.answers(ACT, 400, "{\"status\":400,\"detail\":\"no such project\"}");
        assertThat(act().getBody()).contains("没有这个项目编号。");
        services.answers(ACT, 400, "{\"status\":400,\"detail\":\"words is missing\"}");
        assertThat(act().getBody()).contains("请填写说明。");
        services.answers(ACT, 400, "{\"errors\":[{\"field\":\"userid\",\"message\":\"x\"}]}");
        assertThat(act().getBody()).contains("填写有误：账号。");
        services.answers(ACT, 400, "no json");
        assertThat(act().getBody()).contains("没有办成");
        services.answers(ONE, 404, "{\"status\":404,\"detail\":\"no such ticket\"}");
        ResponseEntity<String> unknown = operator.get("/console/tickets/" + NO);
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(unknown.getBody()).contains("没有这张工单。");
    }

    @Test
    void sayThatTheirServiceIsAwayAndLeaveTheRestAsItIs() {
        services.answers(LIST, 503, "{}");

        assertThat(operator.get("/console/tickets").getBody()).contains("「工单」服务暂时连不上", "</form>", "主菜单");
        services.answers(ONE, 200, ticket("设备无法启动"));
        services.answers(ACT, 401, "{}");
        assertThat(act().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void runNothingThatAnybodyWrote() {
        String evil = "<script>alert(1)</script>\\\" onload=x {{title}} javascript:";
        String ticket =
                ticket("设备无法启动").replaceAll("(?<=:)\"(?!20|AS)[^\"]*\"", Matcher.quoteReplacement("\"" + evil + "\""));
        services.answers(ONE, 200, ticket);
        services.answers(LIST, 200, listOf(ticket));

        for (String page : new String[] {
            operator.get("/console/tickets/" + NO).getBody(),
            operator.get("/console/tickets").getBody(),
            operator.post("/console/tickets", Map.of("q", evil, "owner", evil)).getBody(),
            operator.get("/console/tickets?owner=\"><script>alert(1)</script>").getBody()
        }) {
            assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>", "\" onload", "href=\"javascript");
        }
    }

    private ResponseEntity<String> act() {
        return operator.post("/console/tickets/" + NO + "/actions", Map.of("action", "note", "words", "x"));
    }

    private static String listOf(String ticket) {
        return "{\"items\":[" + ticket + "],\"page\":0,\"size\":50,\"total\":1}";
    }

    static String ticket(String subject) {
        return """
                {"ticketNo":"%s","type":"repair","typeLabel":"维修","status":"pending","statusLabel":"待处理",
                "priority":"urgent","priorityLabel":"紧急","subject":"%s","description":"早上开机没有反应",
                "customer":{"customerId":"c","name":"张三","phone":"138****8000","company":"XX公司"},
                "project":{"projectNo":"P-1","title":"三期安装"},"owner":"lisi","salesRep":"wangwu",
                "reasons":{"project":"最近的进行中项目","owner":"项目负责人","priority":"投诉自动为紧急"},
                "createdAt":"2024-02-02T15:01:12+08:00","seenBy":["wangwu"],
                "attachments":[{"id":"f1","kind":"image","state":"stored","contentType":"image/png"},
                {"id":"f2","kind":"voice","state":"failed","reason":"gone"}],
                "actionLog":[{"at":"2024-02-02T15:05:12+08:00","actor":"李四","channel":"card","action":"accept",
                "from":"pending","to":"processing","words":null},
                {"at":"2024-02-02T15:05:12+08:00","actor":"system","channel":"push","action":"push_failed",
                "from":null,"to":null,"words":"wangwu"}]}""".formatted(NO, subject);
    }
}
