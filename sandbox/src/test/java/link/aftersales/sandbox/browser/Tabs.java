package link.aftersales.sandbox.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pages that a test opens, each with cookies of its own. An error in a page's script, a request that leaves this
 * machine, or something that the page's own policy forbids, fails the test at its end; a failed test leaves a picture of
 * each page.
 */
public final class Tabs {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Set<String> SCHEMES_WITHOUT_NETWORK = Set.of("data", "blob", "about");
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");
    private static final String WECOM =
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) "
                    + "Chrome/126.0.0.0 Mobile Safari/537.36 wxwork/4.1.30 MicroMessenger/7.0.1 Language/zh";

    private final Browser browser;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Tabs(Browser browser) {
        this.browser = browser;
    }

    /** An empty page on a desk: 1440 × 900. */
    public Page desktop() {
        return open(options(1440, 900));
    }

    /** An empty page in WeCom on a phone: 390 × 844, touched by a thumb. */
    public Page phone() {
        return open(options(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true)
                .setUserAgent(WECOM));
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }

    /** An empty page with settings of the test's own. */
    public Page open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.onPage(this::watch);
        return context.newPage();
    }

    private void watch(Page page) {
        pages.add(page);
        page.onPageError(problem -> problems.add("script: " + problem));
        page.onRequest(this::notice);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                problems.add(message.text());
            }
        });
    }

    private void notice(Request request) {
        URI uri = URI.create(request.url().split("[?#]", 2)[0]);
        if (!SCHEMES_WITHOUT_NETWORK.contains(uri.getScheme()) && !THIS_MACHINE.contains(uri.getHost())) {
            problems.add("asked for " + request.url());
        }
    }

    /** Keeps what the page looks like in {@code target/screenshots/name.png}. */
    public static Path picture(Page page, String name) {
        Path path = PICTURES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(path));
        return path;
    }

    void close(Optional<String> failed) {
        failed.ifPresent(this::pictures);
        pages.stream().map(Page::context).distinct().toList().forEach(BrowserContext::close);
        pages.clear();
        List<String> found = List.copyOf(problems);
        problems.clear();
        if (failed.isEmpty() && !found.isEmpty()) {
            throw new AssertionError("in the browser: " + found);
        }
    }

    private void pictures(String name) {
        for (int i = 0; i < pages.size(); i++) {
            if (!pages.get(i).isClosed()) {
                System.out.println("what it looked like: " + picture(pages.get(i), name + "-" + (i + 1)));
            }
        }
        problems.forEach(System.out::println);
    }
}
