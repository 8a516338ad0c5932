package link.aftersales.sandbox.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The browser that is installed on this machine; nothing is ever downloaded. One process serves all tests of a JVM. */
final class Chromium implements CloseableResource {

    private static final String DRIVER_BUNDLE = "/META-INF/maven/com.microsoft.playwright/driver-bundle/pom.properties";
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--lang=zh-CN", "--disable-dev-shm-usage")));
    }

    static Chromium start() {
        return new Chromium(find().orElseThrow());
    }

    /** Why no browser can be started here, if so. */
    static Optional<String> missing() {
        if (find().isEmpty()) {
            return Optional.of("no Chromium is installed (on Debian: apt-get install chromium fonts-wqy-zenhei; "
                    + "elsewhere name it in BROWSER_PATH)");
        }
        return hasDriver()
                ? Optional.empty()
                : Optional.of("Playwright's driver is missing (run Maven with -Pbrowser)");
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("BROWSER_PATH")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean hasDriver() {
        return Chromium.class.getResource(DRIVER_BUNDLE) != null;
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
