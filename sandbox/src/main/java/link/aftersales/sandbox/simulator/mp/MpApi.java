package link.aftersales.sandbox.simulator.mp;

import java.util.List;
import java.util.stream.Stream;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.MediaApi;
import link.aftersales.sandbox.simulator.platform.MediaShelf;
import link.aftersales.sandbox.simulator.platform.MediaUrls;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Tokens;
import link.aftersales.sandbox.simulator.world.World;

/** All endpoints of the Official Account. */
public final class MpApi {

    private final ReplyWindows windows;
    private final MenuApi menu;
    private final TemplateApi templates;
    private final List<ApiRoute> routes;

    public MpApi(OfficialAccount account, World world, Tokens tokens, MediaShelf shelf, MediaUrls urls) {
        this.windows = new ReplyWindows(world);
        this.menu = new MenuApi(world.store());
        this.templates = new TemplateApi(world);
        this.routes = Stream.of(
                        new TokenApi(account, tokens).routes(),
                        new FollowerApi(world).routes(),
                        new CustomMessageApi(world, windows, shelf).routes(),
                        templates.routes(),
                        menu.routes(),
                        new MediaApi(Platform.MP, shelf, urls).routes())
                .flatMap(List::stream)
                .toList();
    }

    public List<ApiRoute> routes() {
        return routes;
    }

    public ReplyWindows windows() {
        return windows;
    }

    public TemplateApi templates() {
        return templates;
    }

    public MenuApi menu() {
        return menu;
    }
}
