package link.aftersales.sandbox.simulator.control;

import java.util.Map;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import link.aftersales.sandbox.simulator.http.Router;
import link.aftersales.sandbox.simulator.kf.CustomerService;
import link.aftersales.sandbox.simulator.kf.KfAccount;
import link.aftersales.sandbox.simulator.kf.KfSwitches;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** Plays 微信客服: {@code /control/kf} and {@code /control/people/{personId}/kf}. */
public final class CustomerServiceControl {

    private static final String FROM_A_LINK = "123";

    private final World world;
    private final CustomerService service;
    private final VisitorPlay play;

    public CustomerServiceControl(World world, CustomerService service, VisitorPlay play) {
        this.world = world;
        this.service = service;
        this.play = play;
    }

    void addTo(Router router) {
        router.on("GET", "/control/kf/accounts", (request, path) -> accounts())
                .on("POST", "/control/kf/accounts", (request, path) -> open(request))
                .on("GET", "/control/kf/switches", (request, path) -> Reply.json(service.switches()))
                .on("POST", "/control/kf/switches", (request, path) -> behave(request))
                .on("POST", "/control/people/{personId}/kf/enter", this::enter)
                .on("POST", "/control/people/{personId}/kf/messages", this::message)
                .on("GET", "/control/people/{personId}/kf/chat", (request, path) -> chat(request, person(path)));
    }

    private Reply accounts() {
        return Reply.json(Map.of("accounts", service.accounts()));
    }

    private Reply open(Request request) {
        return Reply.json(service.open(ControlBody.of(request).required("name")));
    }

    private Reply behave(Request request) {
        ControlBody body = ControlBody.of(request);
        KfSwitches now = service.switches();
        service.behave(new KfSwitches(
                Math.max(1, body.number("pageSize", now.pageSize())),
                body.number("failNext", now.failNext()),
                body.number("failType", now.failType())));
        return Reply.json(service.switches());
    }

    private Reply enter(Request request, Map<String, String> path) {
        ControlBody body = ControlBody.of(request);
        return PeopleControl.sent(play.enter(person(path), account(body), body.optional("scene", FROM_A_LINK)));
    }

    private Reply message(Request request, Map<String, String> path) {
        ControlBody body = ControlBody.of(request);
        return PeopleControl.sent(
                body.has("text")
                        ? play.say(person(path), account(body), body.required("text"))
                        : play.send(person(path), account(body), PeopleControl.enclosed(body)));
    }

    private Reply chat(Request request, Person person) {
        return Reply.json(Map.of("messages", request.latest(world.chats().withService(person.personId()))));
    }

    /** The one that is named, else the oldest. */
    private KfAccount account(ControlBody body) {
        return body.has("openKfId")
                ? service.find(body.required("openKfId")).orElseThrow(() -> ControlProblem.unknown("no such account"))
                : service.accounts().getFirst();
    }

    private Person person(Map<String, String> path) {
        return world.people()
                .find(path.getOrDefault("personId", ""))
                .orElseThrow(() -> ControlProblem.unknown("no such person"));
    }
}
