package link.aftersales.sandbox.simulator;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import link.aftersales.sandbox.simulator.callbacks.Callbacks;
import link.aftersales.sandbox.simulator.callbacks.CpCallbacks;
import link.aftersales.sandbox.simulator.callbacks.MpCallbacks;
import link.aftersales.sandbox.simulator.company.CompanySystem;
import link.aftersales.sandbox.simulator.control.Acquaintance;
import link.aftersales.sandbox.simulator.control.CallbacksControl;
import link.aftersales.sandbox.simulator.control.CompanyControl;
import link.aftersales.sandbox.simulator.control.ControlPort;
import link.aftersales.sandbox.simulator.control.CustomerServiceControl;
import link.aftersales.sandbox.simulator.control.FollowerPlay;
import link.aftersales.sandbox.simulator.control.Greeting;
import link.aftersales.sandbox.simulator.control.InboxControl;
import link.aftersales.sandbox.simulator.control.MembersControl;
import link.aftersales.sandbox.simulator.control.PageControl;
import link.aftersales.sandbox.simulator.control.PeopleControl;
import link.aftersales.sandbox.simulator.control.PlatformControl;
import link.aftersales.sandbox.simulator.control.Relationship;
import link.aftersales.sandbox.simulator.control.VisitorPlay;
import link.aftersales.sandbox.simulator.cp.Console;
import link.aftersales.sandbox.simulator.cp.CpApi;
import link.aftersales.sandbox.simulator.http.Handler;
import link.aftersales.sandbox.simulator.http.HttpPort;
import link.aftersales.sandbox.simulator.kf.CustomerService;
import link.aftersales.sandbox.simulator.kf.KfApi;
import link.aftersales.sandbox.simulator.mp.MpApi;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Faults;
import link.aftersales.sandbox.simulator.platform.Ledger;
import link.aftersales.sandbox.simulator.platform.MediaShelf;
import link.aftersales.sandbox.simulator.platform.Medium;
import link.aftersales.sandbox.simulator.platform.PictureHost;
import link.aftersales.sandbox.simulator.platform.PlatformGate;
import link.aftersales.sandbox.simulator.platform.Tokens;
import link.aftersales.sandbox.simulator.store.Store;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.Unionids;
import link.aftersales.sandbox.simulator.world.World;

/** The running simulator: both platforms behind one port, the hand that plays them behind another. */
public final class Simulator implements AutoCloseable {

    private final Store store;
    private final World world;
    private final Callbacks callbacks;
    private final CompanySystem company;
    private final HttpPort platform;
    private final HttpPort control;

    private Simulator(SimulatorSettings settings, Clock clock) {
        this.store = Store.open(settings.directory());
        this.world = World.in(store, clock);
        Tokens tokens = new Tokens(world);
        Faults faults = new Faults(store.changes());
        Ledger ledger = new Ledger(store.changes());
        MediaShelf shelf = new MediaShelf(settings.directory().resolve("media"), world);
        MpApi mp = new MpApi(settings.account(), world, tokens, shelf, this::url);
        CpApi cp = new CpApi(settings.app(), world, tokens, shelf, this::url);
        CustomerService service = new CustomerService(world);
        this.callbacks = new Callbacks(store, settings.targets(), settings.mpMode(), this::showToFollower);
        List<ApiRoute> routes = Stream.of(mp.routes(), cp.routes(), new KfApi(world, service).routes())
                .flatMap(List::stream)
                .toList();
        PictureHost pictures = new PictureHost(shelf, new PlatformGate(world.clock(), tokens, faults, ledger, routes));
        this.platform = HttpPort.open(settings.port(), cp.authorizing(pictures));
        MpCallbacks mpCallbacks = new MpCallbacks(callbacks, settings.account().originalId());
        mp.templates().finishesAt(mpCallbacks::templateFinished);
        FollowerPlay follower = new FollowerPlay(world, mp.windows(), shelf, mpCallbacks, this::url);
        CpCallbacks cpCallbacks = new CpCallbacks(
                callbacks, settings.app().corpId(), settings.app().agentId());
        service.ringsAt(cpCallbacks::rang);
        Console console = new Console(store);
        Acquaintance acquaintance =
                new Acquaintance(world, new Greeting(console, cp.welcomeCodes(), world.chats()), cpCallbacks);
        Relationship relationship = new Relationship(world, cpCallbacks);
        this.company = new CompanySystem(settings.company(), world);
        Handler controls = new ControlPort(
                new PageControl(mp.menu(), shelf, store.changes()),
                new PeopleControl(world, follower, acquaintance, relationship),
                new CustomerServiceControl(world, service, new VisitorPlay(world, service, shelf)),
                new MembersControl(world, acquaintance, relationship),
                new InboxControl(world, cp, cpCallbacks),
                new CallbacksControl(callbacks),
                new PlatformControl(world.clock(), ledger, faults, console),
                new CompanyControl(world, company));
        this.control = HttpPort.open(settings.controlPort(), controls);
    }

    /** Comes back with what it knew and goes on delivering callbacks. */
    public static Simulator start(SimulatorSettings settings) {
        Simulator simulator = new Simulator(settings, Clock.systemUTC());
        simulator.callbacks.start();
        return simulator;
    }

    /** Gives a world without anybody in it a customer and the staff of a small company to begin with. */
    void peopleTheEmptyWorld() {
        if (world.people().all().isEmpty() && world.members().all().isEmpty()) {
            world.people().meet("张三", "13800138000", Unionids.EQUAL);
            world.members().put(new Member("lisi", "李四"));
            world.members().put(new Member("wangwu", "王五"));
            world.members().put(new Member("zhaoliu", "赵六"));
            world.members().put(new Member("sunqi", "孙七"));
            world.members().put(new Member("zhouba", "周八"));
        }
    }

    public int port() {
        return platform.port();
    }

    public int controlPort() {
        return control.port();
    }

    private void showToFollower(String openid, String notice) {
        world.people().withOpenid(openid).ifPresent(person -> world.chats()
                .fromAccount(person, "unavailable", notice, null));
    }

    private String url(Medium medium) {
        return PictureHost.url(platform.port(), medium);
    }

    @Override
    public void close() {
        control.close();
        platform.close();
        callbacks.close();
        company.close();
        store.close();
    }
}
