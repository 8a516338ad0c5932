package link.aftersales.sandbox.simulator.control;

import java.util.Map;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Router;
import link.aftersales.sandbox.simulator.mp.MenuApi;
import link.aftersales.sandbox.simulator.platform.MediaShelf;

/** The page on which people play, and what only it needs. */
public final class PageControl {

    private final byte[] page = Samples.resource("page.html");
    private final MenuApi menu;
    private final MediaShelf shelf;

    public PageControl(MenuApi menu, MediaShelf shelf) {
        this.menu = menu;
        this.shelf = shelf;
    }

    void addTo(Router router) {
        router.on("GET", "/", (request, path) -> Reply.of("text/html; charset=UTF-8", page))
                .on("GET", "/control/menu", (request, path) -> Reply.json(Map.of("button", menu.buttons())))
                .on("GET", "/control/media/{mediaId}", (request, path) -> medium(path));
    }

    private Reply medium(Map<String, String> path) {
        return shelf.find(path.getOrDefault("mediaId", ""))
                .map(medium -> Reply.of(medium.contentType(), shelf.bytes(medium)))
                .orElseThrow(() -> ControlProblem.unknown("no such medium"));
    }
}
