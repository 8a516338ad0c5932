package link.aftersales.sandbox.simulator.cp;

import java.util.List;
import java.util.stream.Stream;
import link.aftersales.sandbox.simulator.http.Handler;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.MediaApi;
import link.aftersales.sandbox.simulator.platform.MediaShelf;
import link.aftersales.sandbox.simulator.platform.MediaUrls;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Tokens;
import link.aftersales.sandbox.simulator.world.Members;
import link.aftersales.sandbox.simulator.world.World;

/** All endpoints of WeCom. */
public final class CpApi {

    private final Inboxes inboxes;
    private final Cards cards;
    private final WelcomeCodes welcomeCodes;
    private final WorkGroup group;
    private final LogInCodes logInCodes;
    private final WecomApp app;
    private final Members members;
    private final List<ApiRoute> routes;

    public CpApi(WecomApp app, World world, Tokens tokens, MediaShelf shelf, MediaUrls urls) {
        this.inboxes = new Inboxes(world);
        this.cards = new Cards(world, inboxes);
        this.welcomeCodes = new WelcomeCodes(world);
        this.group = new WorkGroup(world);
        this.logInCodes = new LogInCodes(world);
        this.app = app;
        this.members = world.members();
        this.routes = Stream.of(
                        new TokenApi(app, tokens).routes(),
                        new AgentApi(app).routes(),
                        new MemberApi(world.members()).routes(),
                        new LogInApi(world.members(), logInCodes).routes(),
                        new ContactApi(world).routes(),
                        new WelcomeApi(world, welcomeCodes).routes(),
                        new AppMessageApi(app, world, inboxes, cards).routes(),
                        new CardUpdateApi(app, world, inboxes, cards).routes(),
                        group.routes(),
                        new MediaApi(Platform.CP, shelf, urls).routes())
                .flatMap(List::stream)
                .toList();
    }

    public List<ApiRoute> routes() {
        return routes;
    }

    /** The page that names members to applications, in front of everything else. */
    public Handler authorizing(Handler rest) {
        return new AuthorizePage(app, members, logInCodes, rest);
    }

    public Inboxes inboxes() {
        return inboxes;
    }

    public Cards cards() {
        return cards;
    }

    public WorkGroup group() {
        return group;
    }

    public WelcomeCodes welcomeCodes() {
        return welcomeCodes;
    }
}
