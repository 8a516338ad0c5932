package link.aftersales.projectlink.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import link.aftersales.projectlink.console.AdminApisStub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@ConsoleTest
class PagesTest {

    private static final String ID = "0b54e9d2-5c3c-4d2a-9d0c-6a1f0e0c7b11";
    private static final String EVIL = "<script>alert(1)</script>' onload=x {{title}}";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private AdminApisStub services;

    private Operator operator;

    @BeforeEach
    void somebodyIsLoggedIn() {
        services.reset();
        operator = Operator.loggedIn(http);
        services.answers("GET /api/admin/staff", 200, list("{'userid':'$','name':'$','role':'$'}"));
        services.answers("GET /api/admin/order-modifications", 200, list("""
                {'modificationNo':'OM1','status':'pending','statusLabel':'$','project':{'projectNo':'P','title':'$'},
                'change':'$','reason':'$','customer':{'name':'$','phone':'$','company':'$'},'salesRep':'$',
                'createdAt':'2024-02-02T15:01:12+08:00'}"""));
        services.answers("GET /api/admin/customers/waiting", 200, list("""
                {'customerId':'$','phone':'$','claimedAt':'2024-02-02T15:01:12+08:00','waitingSeconds':90000,
                'reason':'$','todo':{'userid':'$','issuedAt':'2024-02-02T15:01:12+08:00'}}"""));
        services.answers("GET /api/admin/verification-requests", 200, list("""
                {'id':'$','phone':'$','contactName':'$','addWayLabel':'$','unionids':'equal','applicant':'$',
                'reason':'$','askedAt':'2024-02-02T15:01:12+08:00'}"""));
        services.answers("GET /api/admin/customers", 200, list("""
                {'customerId':'$','phone':'$','name':'$','company':'$','bindingStatus':'bound','isVerified':true,
                'verifiedAt':'2024-02-02T15:01:12+08:00','evidence':{'person':'unionid','number':'$','trail':[
                {'at':'2024-02-02T15:01:12+08:00','what':'$','by':'$','reason':'$','memberUserId':'$','facts':{'a':1}}]}}"""));
        services.answers("GET /api/admin/contacts/unmatched", 200, list("""
                {'userid':'$','externalUserId':'$','contactName':'$','addWayLabel':'$','numbers':['$'],
                'since':'2024-02-02T15:01:12+08:00'}"""));
        services.answers("GET /api/admin/deliveries", 200, list("""
                {'id':'$','ticketNo':'$','receiver':'$','channel':'$','status':'failed','reason':'$','attempts':[
                {'at':'2024-02-02T07:01:12Z','outcome':'$','errcode':81013}],'createdAt':'2024-02-02T07:01:12Z',
                'seenAt':'2024-02-02T07:01:12Z','seenBy':'$'}"""));
        services.answers("GET /api/admin/projects", 200, list(PROJECT));
        services.answers("GET /api/admin/projects/P-1", 200, json(PROJECT));
        services.answers("GET /api/admin/projects/P-1/link", 200, json("""
                {'link':'$','history':[{'at':'2024-02-02T15:01:12+08:00','action':'$','by':'$','reason':'$'}]}"""));
        services.answers("GET /api/admin/statistics", 200, json("""
                {'total':3,'byType':{'repair':3},'byStatus':{'$':3},'byPriority':{},'byOwner':{'$':3},
                'firstResponse':{'count':1,'medianMinutes':12.0,'p90Minutes':70.0},'resolution':{'count':0}}"""));
        services.answers("GET /api/admin/deliveries/figures", 200, json("""
                {'date':'2024-02-02','channels':[{'channel':'$','planned':2,'sent':1,'failed':1,'p50Seconds':0.25,
                'p95Seconds':1.0,'waitingNow':0}]}"""));
    }

    private static final String PROJECT = """
            {'projectNo':'P-1','title':'$','status':'on_hold','orderAmount':1234567.5,'progress':60,
            'startedOn':'2024-01-08','assignedTo':'$','salesRep':'$','customer':{'name':'$','phone':'$','company':'$'},
            'contacts':[{'name':'$','phone':'$','role':'$'}],'link':'https://after.example.com/project/x'}""";

    @ParameterizedTest
    @CsvSource({
        "/console, 今天新工单",
        "/console/order-modifications, 同意修改",
        "/console/waiting, 人工核验申请",
        "/console/customers, 解除验证",
        "/console/contacts, 匹配并通过核验",
        "/console/deliveries, 错误码 81013",
        "/console/projects, 已暂停",
        "/console/projects/P-1, '¥1,234,567.50'"
    })
    void showWhatServicesTellAndRunNoneOfIt(String path, String words) {
        ResponseEntity<String> answer = operator.get(path);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody())
                .contains(words, "&lt;script&gt;", "aria-current=\"page\"")
                .doesNotContain("<script>alert", "' onload", "null");
    }

    @ParameterizedTest
    @CsvSource({
        "/console, GET /api/admin/statistics",
        "/console/order-modifications, GET /api/admin/order-modifications",
        "/console/waiting, GET /api/admin/customers/waiting",
        "/console/customers, GET /api/admin/customers",
        "/console/contacts, GET /api/admin/contacts/unmatched",
        "/console/deliveries, GET /api/admin/deliveries",
        "/console/projects, GET /api/admin/projects",
        "/console/projects/P-1, GET /api/admin/projects/P-1"
    })
    void sayWhichServiceIsAway(String path, String line) {
        services.answers(line, 500, "<html>Whitelabel</html>");

        assertThat(operator.get(path).getBody())
                .contains("服务暂时连不上", "<nav aria-label=\"主菜单\">")
                .doesNotContain("Whitelabel");
    }

    @Test
    void approveAndRejectOrderModificationsWithAReason() {
        done(
                "/console/order-modifications/OM1/approve",
                Map.of("reason", ""),
                "POST /api/admin/order-modifications/OM1/approve",
                "{\"reason\":\"\"}");
        done(
                "/console/order-modifications/OM1/reject",
                Map.of("usual", "已投产", "reason", " "),
                "POST /api/admin/order-modifications/OM1/reject",
                "{\"reason\":\"已投产\"}");
        assertThat(operator.post("/console/order-modifications/OM1/reject", Map.of("reason", ""))
                        .getBody())
                .contains("请选择或填写拒绝的原因");
        services.answers(
                "POST /api/admin/order-modifications/OM1/approve", 409, "{\"detail\":\"it is approved already\"}");
        assertThat(operator.post("/console/order-modifications/OM1/approve", Map.of())
                        .getBody())
                .contains("这个申请已经同意过了。");
    }

    @Test
    void verifyByHandWithTwoPeopleAndAReason() {
        done(
                "/console/waiting/" + ID + "/verify",
                Map.of("applicant", "wangwu", "approver", "sunqi", "reason", "电话核实"),
                "POST /api/admin/customers/" + ID + "/verify",
                "wangwu",
                "sunqi",
                "电话核实");
        services.answers(
                "POST /api/admin/customers/" + ID + "/verify",
                422,
                "{\"detail\":\"applicant and approver must be two people\"}");
        assertThat(operator.post("/console/waiting/" + ID + "/verify", Map.of()).getBody())
                .contains("申请人和核准人不能是同一个人。");
    }

    @Test
    void decideWhatMembersAppliedFor() {
        String approve = "POST /api/admin/verification-requests/approve";
        services.answers(approve, 200, "{\"results\":[{\"id\":\"x\",\"outcome\":\"approved\"}]}");
        done(
                "/console/waiting/requests/" + ID + "/approve",
                Map.of("approver", "sunqi", "reason", "认识"),
                approve,
                "[\"" + ID + "\"]");
        services.answers(approve, 200, "{\"results\":[{\"id\":\"x\",\"outcome\":\"own_application\"}]}");
        assertThat(operator.post("/console/waiting/requests/" + ID + "/approve", Map.of())
                        .getBody())
                .contains("申请人和核准人不能是同一个人。");
        done(
                "/console/waiting/requests/" + ID + "/reject",
                Map.of("approver", "sunqi", "reason", "不认识"),
                "POST /api/admin/verification-requests/" + ID + "/reject",
                "不认识");
    }

    @Test
    void matchRevokeAndResend() {
        done(
                "/console/contacts/match",
                Map.of(
                        "customerId",
                        ID,
                        "userid",
                        "wangwu",
                        "externalUserId",
                        "wm1",
                        "applicant",
                        "a",
                        "approver",
                        "b",
                        "reason",
                        "c"),
                "POST /api/admin/customers/" + ID + "/match",
                "wm1");
        assertThat(operator.post("/console/contacts/match", Map.of("customerId", "../x"))
                        .getBody())
                .contains("请选择是哪位客户");
        done(
                "/console/customers/" + ID + "/revoke",
                Map.of("by", "sunqi", "reason", "离职"),
                "POST /api/admin/customers/" + ID + "/revoke",
                "离职");
        services.answers("POST /api/admin/deliveries/" + ID + "/resend", 201, "{\"id\":\"x\"}");
        assertThat(operator.post("/console/deliveries/" + ID + "/resend", Map.of("status", "failed"))
                        .getHeaders()
                        .getFirst(HttpHeaders.LOCATION))
                .isEqualTo("/console/deliveries?status=failed&done=resent");
    }

    @Test
    void rotateAndRevokeLinks() {
        done(
                "/console/projects/P-1/link/rotate",
                Map.of("by", "sunqi", "reason", ""),
                "POST /api/admin/projects/P-1/link/rotate",
                "by=sunqi");
        services.answers("DELETE /api/admin/projects/P-1/link", 204, "");
        done(
                "/console/projects/P-1/link/revoke",
                Map.of("by", "sunqi", "reason", "泄露"),
                "DELETE /api/admin/projects/P-1/link",
                "reason=%E6%B3%84%E9%9C%B2");
    }

    @Test
    void takeATicketByPhoneAndLeadToIt() {
        services.answers("POST /api/admin/tickets", 201, TicketsTest.ticket("设备无法启动"));

        ResponseEntity<String> taken = operator.post(
                "/console/take", Map.of("customerPhone", "13800138000", "type", "repair", "description", "坏了"));

        assertThat(taken.getHeaders().getFirst(HttpHeaders.LOCATION))
                .isEqualTo("/console/tickets/AS20240202150112ABC?done=taken");
        services.answers("POST /api/admin/tickets", 400, "{\"detail\":\"customerPhone is no mobile number\"}");
        assertThat(operator.post("/console/take", Map.of("customerPhone", "1", "description", "说了很久"))
                        .getBody())
                .contains("客户手机不对，请填 11 位手机号。", "说了很久");
    }

    @Test
    void showPicturesAndOnlyDownloadEverythingElse() {
        String ticket = "/console/tickets/AS20240202150112ABC/attachments/";

        assertThat(operator.get(ticket + "picture").getHeaders().toSingleValueMap())
                .containsEntry("content-type", "image/png")
                .hasEntrySatisfying(
                        "content-disposition", value -> assertThat(value).startsWith("inline"));
        assertThat(operator.get(ticket + "page").getHeaders().toSingleValueMap())
                .containsEntry("content-type", "application/octet-stream")
                .hasEntrySatisfying(
                        "content-disposition", value -> assertThat(value).startsWith("attachment"));
        assertThat(operator.get(ticket + "other").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(Operator.stranger(http).get(ticket + "picture").getStatusCode())
                .isEqualTo(HttpStatus.SEE_OTHER);
    }

    @Test
    void sayThatThereIsNoSuchPage() {
        ResponseEntity<String> answer = operator.get("/console/nothing");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).contains("没有这个页面", "主菜单");
        assertThat(operator.get("/console/logout").getStatusCode().is4xxClientError())
                .isTrue();
    }

    private void done(String path, Map<String, String> form, String line, String... said) {
        ResponseEntity<String> answer = operator.post(path, form);

        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION)).contains("done=");
        assertThat(services.last(line).body()).contains(said);
        assertThat(operator.get(answer.getHeaders().getFirst(HttpHeaders.LOCATION))
                        .getBody())
                .contains("class=\"notice good\" role=\"status\"");
    }

    private static String list(String item) {
        return "{\"items\":[" + json(item) + "],\"page\":0,\"size\":50,\"total\":1}";
    }

    private static String json(String text) {
        return text.replace("'", "\"").replace("$", EVIL);
    }
}
