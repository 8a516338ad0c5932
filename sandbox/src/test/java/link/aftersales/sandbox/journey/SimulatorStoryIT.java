package link.aftersales.sandbox.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import link.aftersales.sandbox.browser.Accessibility;
import link.aftersales.sandbox.browser.BrowserTest;
import link.aftersales.sandbox.browser.Tabs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole story on the simulator's web page, clicked in a real browser, against the real programs. */
@BrowserTest
@ExtendWith(SharedSystem.class)
class SimulatorStoryIT {

    private static final double PATIENCE = 60_000;

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @Test
    void leadsFromAnEmptyPageToAHandledTicketByClicking(RunningSystem system, Tabs tabs) {
        Company company = Company.founded(new Doors(system.stage()));
        Page page = tabs.desktop();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(system.control());
        page.getByLabel("选择销售的企业微信").selectOption(company.sales().userid());
        page.getByLabel("选择负责人的企业微信").selectOption(company.owner().userid());
        Locator customer = page.locator("#customer");
        Locator sales = page.locator("#sales");
        Locator owner = page.locator("#owner");
        String phone = aNewCustomer(page);

        button(page.locator("#coach"), "登记示例项目").click();
        button(customer, "关注公众号").click();
        assertThat(customer.locator(".scroll")).containsText("欢迎关注");
        button(customer, phone).click();
        becomesFriends(sales, customer, phone);

        say(customer, "维修");
        assertThat(customer.locator(".scroll")).containsText("请描述");
        say(customer, "主轴异响，停机了");
        assertThat(customer.locator(".scroll")).containsText("已记录");
        customer.getByLabel("更多", new Locator.GetByLabelOptions().setExact(true))
                .click();
        button(customer, "图片").click();
        assertThat(customer.locator(".scroll")).containsText("个附件");
        button(customer, "完成").click();
        assertThat(customer.locator(".scroll")).containsText("编号：AS");

        opensTheLinkOf(owner, page);
        Tabs.picture(page, "simulator-story");
        Accessibility.check(page);
        isHandled(owner, customer);
    }

    /** With the code that a customer repeats whose two sides cannot be seen to be one person. */
    @Test
    void clicksThroughTheWholeStoryForWhoeverAsksForIt(RunningSystem system, Tabs tabs) {
        Company company = Company.founded(new Doors(system.stage()));
        Page page = tabs.desktop();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(system.control());
        page.getByLabel("选择销售的企业微信").selectOption(company.sales().userid());
        page.getByLabel("选择负责人的企业微信").selectOption(company.owner().userid());
        aNewCustomer(page, "没有 unionid");

        for (String deed :
                List.of("登记示例项目", "关注公众号", "发手机号", "搜索并添加", "接受", "回复验证码", "回复「维修」", "描述问题", "发一张照片", "回复「完成」")) {
            button(page.locator("#coach"), deed).click();
        }
        page.waitForPopup(() -> button(page.locator("#coach"), "打开项目页").click()).close();
        button(page.locator("#coach"), "开始处理").click();

        assertThat(page.locator("#coach")).containsText("故事讲完了");
    }

    private static String aNewCustomer(Page page) {
        return aNewCustomer(page, "公众号和企业微信看到同一个人");
    }

    private static String aNewCustomer(Page page, String unionid) {
        String phone = "137%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        page.getByLabel("添加一位客户").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("姓名").fill("沈师傅");
        dialog.getByLabel("手机号").fill(phone);
        dialog.getByLabel(unionid).check();
        button(dialog, "添加").click();
        assertThat(page.locator("#customer")).containsText("沈师傅（" + phone + "）还没有关注");
        return phone;
    }

    private static void becomesFriends(Locator sales, Locator customer, String phone) {
        assertThat(sales.locator(".card")).containsText("【添加客户待办】");
        sales.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("添加客户"))
                .click();
        sales.getByLabel("搜索手机号").fill(phone);
        button(sales, "搜索").click();
        button(sales, "添加").click();
        button(customer, "接受").click();
        assertThat(customer.locator(".scroll")).containsText("您的身份已验证");
        sales.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("消息"))
                .click();
        assertThat(sales.locator(".scroll")).containsText("【客户已开通】沈师傅");
    }

    private static void opensTheLinkOf(Locator owner, Page page) {
        Locator card = owner.locator(".card").last();
        assertThat(card).containsText("主轴异响，停机了");
        Page project =
                page.waitForPopup(() -> card.locator("a[data-opens]").first().click());
        assertThat(project.getByText("一号车间织机安装项目").first()).isVisible();
        assertThat(project.getByText("主轴异响").first()).isVisible();
        project.close();
    }

    private static void isHandled(Locator owner, Locator customer) {
        button(owner, "开始处理").click();
        assertThat(customer.locator(".scroll")).containsText("已开始处理");
        assertThat(button(owner, "开始处理")).hasCount(0);
        button(owner, "已解决").click();
        assertThat(customer.locator(".scroll")).containsText("还有问题");
        say(customer, "1");
        assertThat(customer.locator(".scroll")).containsText("请为本次服务打分");
        say(customer, "5");
        assertThat(customer.locator(".scroll")).containsText("感谢您的评价");
    }

    private static void say(Locator customer, String words) {
        customer.getByPlaceholder("发消息").fill(words);
        button(customer, "发送").click();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
