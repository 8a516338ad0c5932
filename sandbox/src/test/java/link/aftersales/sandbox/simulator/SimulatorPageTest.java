package link.aftersales.sandbox.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import link.aftersales.sandbox.browser.Accessibility;
import link.aftersales.sandbox.browser.BrowserTest;
import link.aftersales.sandbox.browser.Tabs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulator's web page in a real browser, without the services. */
@BrowserTest
class SimulatorPageTest {

    private Playground playground;

    @BeforeEach
    void open(@TempDir Path directory) {
        playground = new Playground(directory);
        playground.member("wangwu");
        playground.member("lisi");
        playground.customer();
    }

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void followsTheOfficialAccountAndTellsBehindTheScenes(Tabs tabs) {
        Page page = opened(tabs.desktop());

        button(page, "关注公众号").first().click();

        assertThat(page.getByPlaceholder("发消息", new Page.GetByPlaceholderOptions().setExact(true)))
                .isVisible();
        Locator event = page.locator(".event.callback").filter(new Locator.FilterOptions().setHasText("关注"));
        assertThat(event.locator(".result")).containsText("200");
        assertThat(event).containsText("张三");
    }

    @ParameterizedTest
    @CsvSource({"陈师傅, 12345, 请填写 11 位大陆手机号", "陈师傅, 02112345678, 请填写 11 位大陆手机号", "陈师傅, 138 0013 8000, 这个手机号已经是 张三 的"})
    void saysInTheDialogueWhyAPersonCannotCome(String name, String phone, String complaint, Tabs tabs) {
        Page page = opened(tabs.desktop());
        page.getByLabel("添加一位客户").click();

        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("姓名").fill(name);
        dialog.getByLabel("手机号").fill(phone);
        button(dialog, "添加").click();

        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText(complaint);
        assertThat(playground.control("GET", "/people", null).path("people")).hasSize(1);
    }

    @Test
    void choosesWhoWasJustAdded(Tabs tabs) {
        Page page = opened(tabs.desktop());
        page.getByLabel("添加一位客户").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("姓名").fill("陈师傅");
        dialog.getByLabel("手机号").fill("13900139000");
        dialog.getByLabel("没有 unionid").check();
        button(dialog, "添加").click();

        assertThat(page.locator("#customer .empty")).containsText("陈师傅（13900139000）还没有关注");
        assertThat(playground
                        .control("GET", "/people", null)
                        .path("people")
                        .get(1)
                        .has("unionid"))
                .isFalse();
    }

    @Test
    void findsACustomerByNumberAndSaysSoWhenThereIsNone(Tabs tabs) {
        Page page = opened(tabs.desktop());
        Locator sales = page.locator("#sales");
        sales.getByRole(AriaRole.TAB, named("添加客户")).click();
        sales.getByLabel("搜索手机号").fill("13600000000");
        button(sales, "搜索").click();
        assertThat(sales.locator(".found")).hasText("该用户不存在");

        sales.getByLabel("搜索手机号").fill(Accounts.PHONE);
        button(sales, "搜索").click();
        button(sales, "添加").click();

        assertThat(sales.locator(".found")).containsText("等待对方通过");
        assertThat(page.locator("#customer .request")).containsText("请求添加您为好友");
    }

    @Test
    void showsACardsButtonsAndWhatAnUpdatePutInTheirPlace(Tabs tabs) throws Exception {
        playground.cp().post(playground.platform() + "/cgi-bin/message/send", """
                        {"touser":"lisi","agentid":%d,"msgtype":"template_card","template_card":{
                          "card_type":"button_interaction","task_id":"ticket-1","main_title":{"title":"【售后工单提醒】"},
                          "horizontal_content_list":[{"keyname":"类型","value":"维修"}],
                          "button_list":[{"text":"开始处理","style":1,"key":"accept"}]}}""".formatted(Accounts.AGENT_ID));
        Page page = opened(tabs.desktop());
        button(page.locator("#owner"), "开始处理").click();

        String code = playground.decryptCp(playground.receiver.next()).getResponseCode();
        playground
                .cp()
                .post(
                        playground.platform() + "/cgi-bin/message/update_template_card",
                        "{\"userids\":[\"lisi\"],\"agentid\":%d,\"response_code\":\"%s\",\"button\":{\"replace_name\":\"李四处理中\"}}"
                                .formatted(Accounts.AGENT_ID, code));

        assertThat(button(page.locator("#owner"), "李四处理中")).isDisabled();
        assertThat(page.locator("#owner .card")).containsText("维修");
        assertThat(button(page.locator("#owner"), "开始处理")).hasCount(0);
    }

    @Test
    void switchesFaultsOnAndAllOfThemOffAgain(Tabs tabs) {
        Page page = opened(tabs.desktop());
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("故障")).click();
        page.getByLabel("每个回调送三遍").check();
        button(page, "发生：下载附件失败").click();

        assertThat(page.locator(".armed")).containsText("下载附件失败（还有 2 次）");
        assertThat(repeat()).isEqualTo(3);

        button(page, "全部恢复").click();
        assertThat(page.locator(".armed")).hasCount(0);
        assertThat(repeat()).isEqualTo(1);
        assertThat(playground.control("GET", "/faults", null).path("faults")).isEmpty();
    }

    private int repeat() {
        return playground
                .control("GET", "/callbacks", null)
                .path("switches")
                .path("repeat")
                .asInt();
    }

    @Test
    void movesThePlatformsClockAndSaysWhatThatDoesNotMove(Tabs tabs) {
        Page page = opened(tabs.desktop());
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("时间")).click();
        page.getByText("+ 48 小时").click();

        assertThat(page.locator(".clock")).containsText("快 2 天");
        assertThat(page.locator("#backstage")).containsText("售后系统用自己的钟");
    }

    @Test
    void saysWhenTheSimulatorIsGoneAndGoesOnWhenItIsBack(Tabs tabs) {
        Page page = opened(tabs.desktop());
        Pattern control = Pattern.compile("/control/");
        page.route(control, Route::abort);
        button(page, "关注公众号").first().click();

        assertThat(page.locator(".toast")).containsText("模拟器没有回应");

        page.unroute(control);
        button(page, "关注公众号").first().click();
        assertThat(page.locator(".event.callback")).hasCount(1);
    }

    @Test
    void isUsableByEverybody(Tabs tabs) {
        Page page = opened(tabs.desktop());
        Accessibility.check(page);
        for (String tab : new String[] {"故障", "时间", "幕后"}) {
            page.getByRole(
                            AriaRole.TAB,
                            new Page.GetByRoleOptions().setName(tab).setExact(true))
                    .click();
            Accessibility.check(page);
        }
        button(page, "关注公众号").first().click();
        page.locator("#sales").getByRole(AriaRole.TAB, named("添加客户")).click();
        assertThat(page.locator(".event")).hasCount(1);
        Accessibility.check(page);
        page.getByLabel("添加一位客户").click();
        Accessibility.check(page);
    }

    @Test
    void fitsOnAPhoneOneDeviceAtATime(Tabs tabs) {
        Page page = opened(tabs.phone());
        button(page.locator("#switch"), "负责人").click();

        assertThat(page.locator("#owner")).isVisible();
        assertThat(page.locator("#customer")).isHidden();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        Accessibility.check(page);
    }

    private Page opened(Page page) {
        page.navigate(playground.page());
        assertThat(page.locator(".coach .next p")).isVisible();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
