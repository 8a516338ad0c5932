package link.aftersales.projectlink.page.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.springframework.stereotype.Component;

/** Everything that is HTML here: the templates with their one style sheet and one script in line, so that a page is one request. */
@Component
class PageTemplates {

    private final String css = PageFiles.css();
    private final String script = PageFiles.script();
    private final String look = Sha256.shortOf(css + script);
    private final Template shell = template("shell");
    private final Template project = template("project");
    private final Template ticket = template("ticket");
    private final Template modification = template("modification");
    private final String notFound = message("链接无效", "这个链接不存在或已失效，请向发给您的同事索取新的链接。");
    private final String unavailable = message("请稍后再试", "系统暂时繁忙，请稍后重新打开。");

    String css() {
        return css;
    }

    /** Says that the page is before somebody's eyes, and keeps it fresh. */
    String script() {
        return script;
    }

    /** As much of it as a page may hold, unless all of it is wanted; whatever is left out is counted and one tap away. */
    RenderedPage project(PageModel page) {
        Filled empty = Filled.with(page);
        Room room = page.whole() ? Room.endless() : Room.beside(shell(page, project.execute(empty), ""));
        String body = project.execute(new Filled(
                page,
                room.fit(page.waiting(), modification),
                room.fit(page.tickets(), ticket),
                room.fit(page.decided(), modification),
                room.leftOut()));
        String version = Sha256.shortOf(look + body);
        return new RenderedPage(shell(page, body, version), version);
    }

    String notFound() {
        return notFound;
    }

    String unavailable() {
        return unavailable;
    }

    private String shell(PageModel page, String body, String version) {
        return shell.execute(new Shell(page, css, script, look, body, version));
    }

    private String message(String heading, String words) {
        return template("message").execute(new Message(css, heading, words));
    }

    private static Template template(String name) {
        return Mustache.compiler()
                .escapeHTML(true)
                .nullValue("")
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .compile(PageFiles.template(name));
    }

    private record Message(String css, String heading, String words) {}

    private record Shell(PageModel page, String css, String script, String look, String body, String version) {}

    /** A page with those of its parts that found room, as HTML. */
    private record Filled(PageModel page, String shownWaiting, String shownTickets, String shownDecided, int leftOut) {

        static Filled with(PageModel page) {
            return new Filled(page, "", "", "", 999);
        }
    }
}
