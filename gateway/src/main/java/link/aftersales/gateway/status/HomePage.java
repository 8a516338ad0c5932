package link.aftersales.gateway.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;

/** The page at {@code /}, for whoever wonders what answers here and which addresses to enter at the platforms. */
final class HomePage {

    private static final String BASE_URL = "{{baseUrl}}";

    private final String html;

    HomePage(URI baseUrl) {
        this.html = template().replace(BASE_URL, HtmlUtils.htmlEscape(baseUrl.toString()));
    }

    String html() {
        return html;
    }

    private static String template() {
        try (InputStream file = Objects.requireNonNull(HomePage.class.getResourceAsStream("home.html"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
