package link.aftersales.sandbox.simulator.control;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import link.aftersales.sandbox.simulator.http.Router;
import link.aftersales.sandbox.simulator.mp.MenuApi;
import link.aftersales.sandbox.simulator.platform.MediaShelf;
import link.aftersales.sandbox.simulator.store.Changes;

/** The page on which people play, and what only it needs. */
public final class PageControl {

    private static final Duration LONGEST_WATCH = Duration.ofSeconds(20);
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "css", "text/css; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8");
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-cache",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy",
                    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'");
    private static final Pattern FILE = Pattern.compile("[a-z]+\\.(js|css)");

    private final MenuApi menu;
    private final MediaShelf shelf;
    private final Changes changes;

    public PageControl(MenuApi menu, MediaShelf shelf, Changes changes) {
        this.menu = menu;
        this.shelf = shelf;
        this.changes = changes;
    }

    void addTo(Router router) {
        router.on("GET", "/", (request, path) -> file("index.html"))
                .on("GET", "/page/{file}", (request, path) -> known(path.getOrDefault("file", "")))
                .on("GET", "/control/changes", (request, path) -> watch(request))
                .on("GET", "/control/menu", (request, path) -> Reply.json(Map.of("button", menu.buttons())))
                .on("GET", "/control/media/{mediaId}", (request, path) -> medium(path));
    }

    private static Reply known(String name) {
        if (!FILE.matcher(name).matches()) {
            throw ControlProblem.unknown("no such file");
        }
        return file(name);
    }

    private static Reply file(String name) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
        byte[] content = Samples.find("page/" + name).orElseThrow(() -> ControlProblem.unknown("no such file"));
        return new Reply(200, type, HEADERS, content);
    }

    /** Answers as soon as something has changed since the number that is known, or after a while. */
    private Reply watch(Request request) {
        String known = request.parameter("after");
        if (!known.matches("-?\\d{1,18}")) {
            throw ControlProblem.malformed("after must be a number");
        }
        try {
            return Reply.json(Json.object().put("number", changes.after(Long.parseLong(known), LONGEST_WATCH)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ControlProblem.impossibleNow("stopping");
        }
    }

    private Reply medium(Map<String, String> path) {
        return shelf.find(path.getOrDefault("mediaId", ""))
                .map(medium -> Reply.of(medium.contentType(), shelf.bytes(medium)))
                .orElseThrow(() -> ControlProblem.unknown("no such medium"));
    }
}
