package link.aftersales.sandbox.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import link.aftersales.sandbox.browser.BrowserTest;
import link.aftersales.sandbox.browser.Tabs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator's web page in a real browser, without the services. */
@BrowserTest
class SimulatorPageTest {

    private Playground playground;

    @BeforeEach
    void open(@TempDir Path directory) {
        playground = new Playground(directory);
    }

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void followsTheOfficialAccountWithOneClick(Tabs tabs) {
        playground.customer();
        Page page = tabs.desktop();
        page.navigate(playground.page());

        page.getByText("关注公众号", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.getByPlaceholder("发消息")).isVisible();
        Tabs.picture(page, "simulator-followed");
    }
}
