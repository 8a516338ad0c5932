package link.aftersales.projectlink.page.web;

import static link.aftersales.projectlink.page.ProjectPageMother.NOW;
import static link.aftersales.projectlink.page.ProjectPageMother.pageOfWordyPeople;
import static link.aftersales.projectlink.page.ProjectPageMother.pageOfZhangSan;
import static link.aftersales.projectlink.page.ProjectPageMother.pageSaying;
import static link.aftersales.projectlink.page.ProjectPageMother.pageWithTickets;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.TicketAction;
import link.aftersales.projectlink.page.ProjectPage;
import link.aftersales.projectlink.page.Viewer;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTemplatesTest {

    private static final LinkToken TOKEN = new LinkToken("kJ3vYw0q8Zr5sT1uXa2bC4dE6fG7hI9jK0lM1nO2pQ3");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final PageTemplates templates = new PageTemplates();

    @Test
    void showsProjectCustomerAndTicketsInPeoplesWords() {
        String page = render(pageOfZhangSan());

        assertThat(page)
                .contains("恒泰制造三期中央空调设备安装项目", "XM-2024-001", "进行中", "¥1,234,567.00", "60%", "2024年1月8日")
                .contains("张三", "href=\"tel:13800138000\"", "苏州恒泰精密制造有限公司", "已验证")
                .contains("AS20240202150112ABC", "维修", "设备无法启动", "按开关没反应", "待处理", "今天 15:01")
                .contains("AS20240201091205K3M", "投诉", "紧急", "处理中", "昨天 09:12", "李四", "tel:13900139000")
                .contains("AS20231115234567DEF", "已解决", "2023年11月15日 23:45");
    }

    @Test
    void showsWhatWasDoneToATicketNewestFirst() {
        String page = render(pageOfZhangSan());

        assertThat(page)
                .contains("处理记录 3 条</summary>", "客户评价 ★★★★☆ 4 分", "处理记录 4 条</summary>")
                .containsSubsequence(
                        "客户</strong> 补充（附件 2 个） <time datetime=\"2024-02-02T14:40+08:00\">今天 14:40</time>",
                        "<q>车间等着用",
                        "王五</strong> 备注",
                        "后台</strong> 转单，由王五负责");
    }

    @Test
    void showsWhatTheCustomerWantsChangedAndWhatWasDecided() {
        String page = render(pageOfZhangSan());

        assertThat(page)
                .contains("待审核的订单修改 <small>1 个", "已审核的订单修改 <small>1 个")
                .containsSubsequence("待审核", "数量由 2 台改为 3 台", "原因：新车间也要装", "OM20240202110000QWE", "今天 11:00</time>")
                .containsSubsequence("未同意", "交货改到 2 月 1 日", "审核：王五 · ", "1月31日 14:00</time>", "答复：已投产");
        assertThat(render(pageWithTickets(1))).doesNotContain("订单修改");
    }

    @Test
    void showsWhatWaitsForADecisionAboveTheTicketsAndWhatIsDecidedBelow() {
        assertThat(render(pageOfZhangSan()))
                .containsSubsequence("OM20240202110000QWE", "售后工单", "AS20231115234567DEF", "OM20240131100000RTY");
    }

    @Test
    void saysWhatKindOfFileIsDownloadedAndWhichOneItIs() {
        assertThat(render(pageOfZhangSan())).contains("\">下载附件 3（语音）</a>");
        assertThat(render(pageSaying("words"))).contains("\">下载附件 2（文件）</a>");
    }

    @Test
    void showsSmallPicturesPlaysVoicesAndOffersEverythingElseAsDownload() {
        String page = render(pageOfZhangSan());

        String base = "AS20240202150112ABC/0c5f3f5e-8a53-4b8e-9f0c-1f1f0a6d7d0";
        assertThat(page)
                .contains("<base href=\"" + TOKEN.secret() + "/attachments/\">")
                .contains(
                        "<a href=\"" + base + "1\"><img src=\"" + base + "1?thumbnail\"",
                        "<img src=\"" + base + "2?thumbnail\"")
                .contains("<audio controls preload=none aria-label=\"附件 3（语音）\" src=\"" + base + "3\">")
                .contains("<a class=file href=\"" + base + "3\">下载附件 3（语音）")
                .doesNotContain("<video");
    }

    @Test
    void saysADescriptionOnceWhenTheSubjectIsAllOfIt() {
        String page = render(pageOfZhangSan());

        assertThat(page).containsOnlyOnce("约好的师傅没有来");
    }

    @Test
    void saysSoWhenThereIsNoTicketYet() {
        String page = render(pageWithTickets(0));

        assertThat(page).contains("还没有售后工单").doesNotContain("<article");
    }

    @Test
    void escapesWhateverPeopleWrote() {
        for (String attack : List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='x")) {
            String page = render(pageSaying(attack));

            assertThat(page).doesNotContain(attack).doesNotContain("<img src=x", "\"><img src=x");
            assertThat(page.split("<script")).hasSize(1 + 1);
        }
    }

    @Test
    void asksForNothingFromOutsideAndRunsOneScriptOnly() {
        String page = render(pageOfZhangSan());

        assertThat(page).doesNotContain("http:", "https:", "//", "style=\"", " onload=", "@import", "url(");
        assertThat(page.split("<script")).hasSize(1 + 1);
        assertThat(page).contains("<script>" + templates.script() + "</script>");
    }

    @Test
    void fits15KilobytesWhateverPeopleWriteAndHoweverMuch() {
        assertThat(List.of(
                        pageWithTickets(20),
                        pageWithTickets(500),
                        pageOfWordyPeople("很长的话"),
                        pageOfWordyPeople("<\"&'>")))
                .allSatisfy(page -> assertThat(render(page).getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(15_000));
    }

    @Test
    void saysHowMuchIsLeftOutAndLeadsToAllOfIt() {
        String page = render(pageWithTickets(20));
        String whole = render(pageWithTickets(20), null, true);

        int shown = page.split("<article").length - 1;
        assertThat(shown).isBetween(4, 19);
        assertThat(page)
                .contains(
                        "售后工单 <small>20 个",
                        "href=\"../../" + TOKEN.secret() + "?whole\">显示其余 " + (20 - shown) + " 项</a>");
        assertThat(whole.split("<article")).hasSize(1 + 20);
        assertThat(whole).doesNotContain("?whole");
    }

    @Test
    void shortensLongWordsUnlessAllOfThemAreWanted() {
        ProjectPage page = pageOfWordyPeople("长");

        assertThat(render(page)).contains("长…</p>", "?whole\">显示全文和全部记录</a>");
        assertThat(render(page, null, true)).contains("长".repeat(2000)).doesNotContain("长…", "?whole");
    }

    @Test
    void showsTheStepsOfATicketAndWhereItIs() {
        assertThat(render(pageOfZhangSan()))
                .contains("<li aria-current=step>待处理<li>处理中<li>已解决<li>已关闭</ol>")
                .contains("<li>待处理<li aria-current=step>处理中<li>已解决<li>已关闭</ol>")
                .contains("<li>待处理<li>处理中<li aria-current=step>已解决<li>已关闭</ol>");
    }

    @Test
    void foldsWhatIsDoneAndKeepsTheNewestAndTheUnfinishedOpen() {
        assertThat(render(pageOfZhangSan()).split("<details class=fold")).hasSize(1 + 1);
        assertThat(render(pageWithTickets(3), null, true).split("<details class=fold"))
                .hasSize(1 + 2);
    }

    @Test
    void offersAMemberOfStaffWhatHeMayDo() {
        Viewer viewer = new Viewer(
                "李四",
                "form-key",
                Map.of("AS20240202150112ABC", List.of(TicketAction.ACCEPT, TicketAction.REPLY)),
                "已提交");

        String page = render(pageOfZhangSan(), viewer, false);

        assertThat(page)
                .contains("李四，您好", "已提交")
                .contains("<form method=post action=\"../tickets/AS20240202150112ABC/actions\">")
                .contains("name=key value=\"form-key\"")
                .containsSubsequence("value=\"accept\" class=first>开始处理", "value=\"reply\">回复客户");
        assertThat(page.split("<form")).hasSize(1 + 1);
        assertThat(render(pageOfZhangSan())).doesNotContain("<form", "您好");
    }

    @Test
    void hasAnotherVersionWheneverPeopleWouldSeeADifference() {
        PageModel page = PageModel.of(pageOfZhangSan(), new Reading(TOKEN, null, false, CLOCK));
        PageModel tomorrow = PageModel.of(
                pageOfZhangSan(), new Reading(TOKEN, null, false, Clock.offset(CLOCK, Duration.ofDays(1))));

        assertThat(templates.project(page)).isEqualTo(templates.project(page));
        assertThat(templates.project(page).version())
                .isNotEqualTo(templates.project(tomorrow).version());
        assertThat(templates.project(page).html())
                .contains("data-version=\"" + templates.project(page).version() + "\"");
    }

    private String render(ProjectPage page) {
        return render(page, null, false);
    }

    private String render(ProjectPage page, @Nullable Viewer viewer, boolean whole) {
        return templates
                .project(PageModel.of(page, new Reading(TOKEN, viewer, whole, CLOCK)))
                .html();
    }
}
