package link.aftersales.projectlink.action.web;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.TicketEventMother.repair;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.LinkEvent.TicketActionRequested;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketActionAnswered;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import link.aftersales.projectlink.copy.Tickets;
import link.aftersales.projectlink.viewer.MemberSessions;
import link.aftersales.projectlink.viewer.web.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a recognised member presses on a page. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ADMIN_API_KEY=" + Office.KEY,
            "WECOM_OAUTH=on",
            "WECOM_CORP_ID=wwcorp",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=secret-of-the-app",
            "SUPERVISOR_USERIDS=sunqi"
        })
@RealServers
class ActionOverHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private MemberSessions sessions;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private link.aftersales.messaging.Outbox outbox;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private JdbcClient jdbc;

    private final String ticketNo =
            "AS" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    private final String projectNo = "ACT-" + ticketNo;
    private String token = "";

    @BeforeEach
    void ticket() {
        token = new Office(http).tokenOf(projectNo);
        transaction.executeWithoutResult(status -> tickets.put(repair(ticketNo, projectNo)));
    }

    @Test
    void theOwnerSeesHisButtonsAndAsksForWhatHePresses() {
        Browser owner = browserOf("LiSi");
        String page = owner.open("/project/" + token).body();
        assertThat(page).contains("LiSi，您好", "value=\"accept\"", "value=\"resolve\"", "value=\"reply\"");

        HttpResponse<String> answer = press(owner, key(page), "resolve", "换了密封圈");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("../../../" + token);
        assertThat(requested()).singleElement().satisfies(request -> {
            assertThat(request.projectNo()).isEqualTo(projectNo);
            assertThat(request.action()).isEqualTo(TicketAction.RESOLVE);
            assertThat(request.words()).isEqualTo("换了密封圈");
            assertThat(request.userId()).isEqualTo("LiSi");
        });
        assertThat(owner.open("/project/" + token).body()).contains("已提交「已解决」（" + ticketNo + "）");
    }

    @Test
    void thePageTellsWhatBecameOfIt() {
        Browser owner = browserOf("lisi");
        press(owner, key(owner.open("/project/" + token).body()), "accept", "");
        answer(requested().getFirst(), null);
        eventually(() -> assertThat(owner.open("/project/" + token).body()).contains("「开始处理」已办好"));

        press(owner, key(owner.open("/project/" + token).body()), "accept", "");
        answer(requested().getLast(), StaffText.NO_ACTION_NOW);

        eventually(() -> assertThat(owner.open("/project/" + token).body()).contains("现在是「处理中」，不用重复操作"));
    }

    @Test
    void theSameFormSentTwiceIsOneRequest() {
        Browser owner = browserOf("lisi");
        String key = key(owner.open("/project/" + token).body());

        press(owner, key, "reply", "下午到");
        press(owner, key, "reply", "下午到");

        assertThat(requested()).hasSize(1);
    }

    @Test
    void theSameWordsLaterAreAnotherRequest() {
        Browser owner = browserOf("lisi");
        press(owner, key(owner.open("/project/" + token).body()), "reply", "下午到");
        answer(requested().getFirst(), null);
        eventually(() -> assertThat(owner.open("/project/" + token).body()).contains("已办好"));

        press(owner, key(owner.open("/project/" + token).body()), "reply", "下午到");

        assertThat(requested()).hasSize(2);
    }

    @Test
    void noOtherSiteSendsAFormInHisName() {
        Browser owner = browserOf("lisi");
        String key = key(owner.open("/project/" + token).body());

        assertThat(press(owner, "", "resolve", "").statusCode()).isEqualTo(403);
        assertThat(press(owner, "x" + key.substring(1), "resolve", "").statusCode())
                .isEqualTo(403);
        assertThat(press(owner, key, "resolve", "", Map.of("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(requested()).isEmpty();
    }

    @Test
    void theKeyOfOneMemberIsNoneForAnother() {
        Browser owner = browserOf("lisi");
        String key = key(owner.open("/project/" + token).body());

        assertThat(press(browserOf("sunqi"), key, "resolve", "").statusCode()).isEqualTo(403);
        assertThat(requested()).isEmpty();
    }

    @Test
    void aSessionThatIsOverOrTamperedWithAsksForNothing() {
        Browser owner = browserOf("lisi");
        String key = key(owner.open("/project/" + token).body());
        Browser late = new Browser(port);
        late.keep("viewer", owner.cookie("viewer").replaceFirst("^[^.]+", "c3VucWk"));

        assertThat(press(late, key, "resolve", "").statusCode()).isEqualTo(303);
        assertThat(press(new Browser(port), key, "resolve", "").statusCode()).isEqualTo(303);
        assertThat(requested()).isEmpty();
    }

    @Test
    void aTicketOfAnotherPageIsNone() {
        String elsewhere = new Office(http).tokenOf("ACT-ELSEWHERE");
        Browser owner = browserOf("lisi");
        String key = key(owner.open("/project/" + token).body());

        HttpResponse<String> answer = owner.post(
                "/project/" + elsewhere + "/tickets/" + ticketNo + "/actions",
                Map.of("key", key, "action", "resolve"),
                Map.of());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(requested()).isEmpty();
    }

    @Test
    void aRevokedLinkTakesNoForm() {
        Browser owner = browserOf("lisi");
        String key = key(owner.open("/project/" + token).body());
        new Office(http).revoke(projectNo);

        assertThat(press(owner, key, "resolve", "").statusCode()).isEqualTo(404);
        assertThat(requested()).isEmpty();
    }

    @Test
    void whoeverHasNothingToDoWithATicketSeesNoButtons() {
        assertThat(browserOf("passerby").open("/project/" + token).body())
                .contains("passerby，您好")
                .doesNotContain("<form");
        assertThat(browserOf("wangwu").open("/project/" + token).body())
                .contains("value=\"reply\"")
                .doesNotContain("value=\"resolve\"");
        assertThat(browserOf("sunqi").open("/project/" + token).body()).contains("value=\"resolve\"");
        assertThat(http.getForObject("/project/{token}", String.class, token)).doesNotContain("<form", "您好");
    }

    @Test
    void whatIsOnlyWordsNeedsSome() {
        Browser owner = browserOf("lisi");

        press(owner, key(owner.open("/project/" + token).body()), "reply", "  ");

        assertThat(requested()).isEmpty();
        assertThat(owner.open("/project/" + token).body()).contains("请先写几句话，再点「回复客户」");
    }

    @Test
    void wordsBesideAButtonThatTakesNoneAreANote() {
        Browser owner = browserOf("lisi");

        press(owner, key(owner.open("/project/" + token).body()), "accept", "先备件");

        assertThat(requested())
                .extracting(TicketActionRequested::action)
                .containsExactly(TicketAction.ACCEPT, TicketAction.NOTE);
        assertThat(requested().getLast().words()).isEqualTo("先备件");
    }

    @Test
    void whatAPageDoesNotOfferIsNotAskedFor() {
        Browser owner = browserOf("lisi");
        String key = key(owner.open("/project/" + token).body());

        assertThat(press(owner, key, "cancel", "").statusCode()).isEqualTo(403);
        assertThat(press(owner, key, "nonsense", "").statusCode()).isEqualTo(403);
        assertThat(press(owner, key, "reply", "字".repeat(501)).statusCode()).isEqualTo(403);
        assertThat(requested()).isEmpty();
    }

    private Browser browserOf(String userId) {
        Browser browser = new Browser(port);
        browser.keep("viewer", sessions.open(userId));
        return browser;
    }

    private HttpResponse<String> press(Browser browser, String key, String action, String words) {
        return press(browser, key, action, words, Map.of());
    }

    private HttpResponse<String> press(
            Browser browser, String key, String action, String words, Map<String, String> headers) {
        return browser.post(
                "/project/" + token + "/tickets/" + ticketNo + "/actions",
                new HashMap<>(Map.of("key", key, "action", action, "words", words)),
                headers);
    }

    private static String key(String page) {
        return page.replaceFirst("(?s).*?name=\"?key\"? value=\"?([\\w.-]+).*", "$1");
    }

    /** In the order in which they leave; what has not left yet is waited for. */
    private List<TicketActionRequested> requested() {
        long noted = jdbc.sql("""
                        select count(*) from page_requests
                        where project_no = ? and coalesce(text, '') <> 'PAGE_WORDS_MISSING'""").param(projectNo).query(Long.class).single();
        eventually(() -> assertThat(ofThisProject()).hasSize((int) noted));
        return ofThisProject();
    }

    private List<TicketActionRequested> ofThisProject() {
        return published.of(TicketActionRequested.class).stream()
                .filter(request -> request.projectNo().equals(projectNo))
                .toList();
    }

    private void answer(TicketActionRequested request, @Nullable StaffText text) {
        Event answered = new TicketActionAnswered(
                ticketNo, request.requestId(), text, Map.of("ticketNo", ticketNo, "statusLabel", "处理中"), Instant.now());
        transaction.executeWithoutResult(
                status -> outbox.append(ticketNo, answered, UUID.randomUUID().toString(), Instant.now()));
    }
}
