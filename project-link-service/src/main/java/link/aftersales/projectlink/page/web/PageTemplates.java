package link.aftersales.projectlink.page.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Everything that is HTML here: the templates with their one style sheet and one script in line, so that a page is one request. */
@Component
class PageTemplates {

    private final String css = compactCss();
    private final String script = compact("seen.js");
    private final Template project;
    private final String notFound;
    private final String unavailable;

    PageTemplates() {
        Mustache.Compiler compiler =
                Mustache.compiler().escapeHTML(true).nullValue("").emptyStringIsFalse(true);
        this.project = compiler.compile(compact("project.mustache"));
        Template message = compiler.compile(compact("message.mustache"));
        this.notFound = message.execute(new Message(css, "链接无效", "这个链接不存在或已失效，请向发给您的同事索取新的链接。"));
        this.unavailable = message.execute(new Message(css, "请稍后再试", "系统暂时繁忙，请稍后重新打开。"));
    }

    String css() {
        return css;
    }

    /** Says that the page is before somebody's eyes. */
    String script() {
        return script;
    }

    String project(PageModel page) {
        return project.execute(new Styled(css, script, page));
    }

    String notFound() {
        return notFound;
    }

    String unavailable() {
        return unavailable;
    }

    private static String compact(String name) {
        try (InputStream file = PageTemplates.class.getResourceAsStream("/page/" + name)) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("\\s*\\n\\s*", "\n").replace(">\n<", "><").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what only its writers need. */
    private static String compactCss() {
        return compact("page.css")
                .replace("\n", "")
                .replaceAll("\\s*([{};,>])\\s*|(?<=[a-z]:) ", "$1")
                .replace(";}", "}");
    }

    private record Message(String css, String heading, String words) {}

    private record Styled(String css, String script, PageModel page) {}
}
