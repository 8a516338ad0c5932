package link.aftersales.sandbox.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import link.aftersales.sandbox.browser.Accessibility;
import link.aftersales.sandbox.browser.BrowserTest;
import link.aftersales.sandbox.browser.Tabs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator's morning at the console, in a real browser over the real services. */
@BrowserTest
@ExtendWith(SharedSystem.class)
class ConsoleBrowserIT {

    /** A busy machine is no finding. */
    @BeforeAll
    static void patience() {
        setDefaultAssertionTimeout(30_000);
    }

    @Test
    void anOperatorTakesACallAndSeesItThrough(RunningSystem system, Tabs tabs) {
        Doors doors = new Doors(system.stage());
        Company company = Company.founded(doors);
        String phone = "139" + company.number();
        company.register("安装", phone);
        Page page = tabs.desktop();
        logIn(system, page);

        go(page, "代客登记");
        page.getByLabel("客户手机").fill(phone);
        page.getByLabel("类型").selectOption("repair");
        page.getByLabel("描述").fill("主轴没有反应，面板报警 E-104");
        page.getByLabel("项目编号").fill("安装-" + company.number());
        button(page, "登记工单").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("工单已登记");
        assertThat(page.locator("main")).containsText("主轴没有反应");
        Accessibility.check(page);

        summary(page, "内部备注").click();
        page.getByLabel("备注").fill("客户下午方便");
        button(page, "内部备注").click();
        assertThat(page.locator("main ol")).containsText("客户下午方便");
        button(page, "开始处理").click();
        assertThat(page.locator("dl")).containsText("处理中");
        button(page, "开始处理").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("工单现在是「处理中」");
        Tabs.picture(page, "console-ticket");
    }

    @Test
    void aSearchForAPersonLeavesNoTraceInTheAddress(RunningSystem system, Tabs tabs) {
        Doors doors = new Doors(system.stage());
        String phone = "138" + Company.founded(doors).number();
        ObjectNode call =
                Doors.json().put("customerPhone", phone).put("type", "other").put("description", "想了解延保");
        doors.adminPost("/tickets", call);
        Page page = tabs.desktop();
        logIn(system, page);

        go(page, "工单");
        page.getByLabel("客户手机").fill(phone);
        button(page, "查询").click();

        assertThat(page.locator("table")).containsText(phone);
        assertThat(page).hasURL(Pattern.compile(".*/console/tickets"));
        Accessibility.check(page);
    }

    @Test
    void aTableIsTriedAndThenTakenOver(RunningSystem system, Tabs tabs) {
        String number = Company.founded(new Doors(system.stage())).number();
        String table = "账号,姓名,角色\nzhou-" + number + ",周八,销售\n,没有账号,销售\n";
        Page page = tabs.desktop();
        logIn(system, page);

        go(page, "导入");
        page.getByLabel("导入什么").selectOption("staff");
        page.getByLabel("文件")
                .setInputFiles(new FilePayload("员工.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        button(page, "检查文件").click();
        assertThat(page.locator("#report")).containsText("检查结果（还没有导入）");
        assertThat(page.locator("#report table")).containsText("不能为空");
        Accessibility.check(page);
        button(page, "正式导入").click();

        assertThat(page.locator("#report")).containsText("导入完成");
    }

    @Test
    void everyPageIsForEverybodyOnADeskAndOnAPhone(RunningSystem system, Tabs tabs) {
        for (Page page : new Page[] {tabs.desktop(), tabs.phone()}) {
            logIn(system, page);
            Accessibility.check(page);
            for (String name : new String[] {"工单", "代客登记", "订单修改", "待验证", "未匹配联系人", "客户", "推送", "项目", "导入"}) {
                go(page, name);
                Accessibility.check(page);
            }
        }
    }

    @Test
    void whoLoggedOutSeesNothingMore(RunningSystem system, Tabs tabs) {
        Page page = tabs.desktop();
        logIn(system, page);
        go(page, "客户");
        button(page, "退出").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已退出");

        page.goBack();

        assertThat(page.getByLabel("管理密钥")).isVisible();
    }

    private static void logIn(RunningSystem system, Page page) {
        page.navigate(system.stage().gateway() + "/console/tickets");
        page.getByLabel("管理密钥").fill(system.stage().adminKey());
        page.getByLabel("您的企业微信账号").fill("sunqi");
        button(page, "登录").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible();
    }

    private static void go(Page page, String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator summary(Page page, String name) {
        return page.locator("summary").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }
}
