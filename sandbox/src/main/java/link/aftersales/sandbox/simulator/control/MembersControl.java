package link.aftersales.sandbox.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import link.aftersales.sandbox.simulator.callbacks.CpCallbacks;
import link.aftersales.sandbox.simulator.cp.CpApi;
import link.aftersales.sandbox.simulator.cp.Push;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import link.aftersales.sandbox.simulator.http.Router;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** Plays members of staff: {@code /control/members}. */
public final class MembersControl {

    private final World world;
    private final CpApi cp;
    private final CpCallbacks callbacks;
    private final Acquaintance acquaintance;

    public MembersControl(World world, CpApi cp, CpCallbacks callbacks, Acquaintance acquaintance) {
        this.world = world;
        this.cp = cp;
        this.callbacks = callbacks;
        this.acquaintance = acquaintance;
    }

    void addTo(Router router) {
        router.on("GET", "/control/members", (request, path) -> list())
                .on("POST", "/control/members", (request, path) -> put(request))
                .on("POST", "/control/members/{userid}/search", this::search)
                .on("POST", "/control/members/{userid}/add", this::add)
                .on("POST", "/control/members/{userid}/delete", this::delete)
                .on("GET", "/control/members/{userid}/contacts", (request, path) -> contacts(member(path)))
                .on("GET", "/control/members/{userid}/inbox", (request, path) -> inbox(request, member(path)))
                .on("POST", "/control/members/{userid}/cards/{taskId}/click", this::click);
    }

    private Reply list() {
        return Reply.json(Map.of("members", world.members().all()));
    }

    private Reply put(Request request) {
        ControlBody body = ControlBody.of(request);
        return Reply.json(world.members().put(new Member(body.required("userid"), body.required("name"))));
    }

    private Reply search(Request request, Map<String, String> path) {
        ControlBody body = ControlBody.of(request);
        Person found = acquaintance.search(member(path), body.required("phone"), remarksMobile(body));
        return Reply.json(Json.object().put("personId", found.personId()).put("name", found.name()));
    }

    private Reply add(Request request, Map<String, String> path) {
        ControlBody body = ControlBody.of(request);
        Person person = person(body);
        List<String> mobiles = body.has("remarkMobiles") && remarksMobile(body) ? List.of(person.phone()) : List.of();
        boolean byMember = body.optional("oper", "customer").equals("member");
        return PeopleControl.sent(acquaintance.add(
                member(path),
                person,
                body.number("addWay", 1),
                byMember,
                mobiles,
                Acquaintance.Circumstances.of(body)));
    }

    /** {@code remarkMobiles}: {@code auto} (WeCom notes the number that was searched) or {@code empty}. */
    private static boolean remarksMobile(ControlBody body) {
        return switch (body.optional("remarkMobiles", "auto")) {
            case "auto" -> true;
            case "empty" -> false;
            default -> throw ControlProblem.malformed("remarkMobiles must be auto or empty");
        };
    }

    private Reply delete(Request request, Map<String, String> path) {
        return PeopleControl.sent(acquaintance.deletedByMember(member(path), person(ControlBody.of(request))));
    }

    private Reply contacts(Member member) {
        return Reply.json(Map.of("contacts", world.contacts().ofMember(member.userid())));
    }

    private Reply inbox(Request request, Member member) {
        List<ObjectNode> messages = request.latest(cp.inboxes().of(member)).stream()
                .map(MembersControl::shown)
                .toList();
        return Reply.json(Map.of("messages", messages));
    }

    private static ObjectNode shown(Push push) {
        try {
            return Json.object(push).set("body", Json.parse(push.body()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply click(Request request, Map<String, String> path) {
        String key = ControlBody.of(request).required("key");
        Member member = member(path);
        return world.store().atomically(() -> cp.cards()
                .click(member, path.getOrDefault("taskId", ""), key)
                .map(click -> PeopleControl.sent(callbacks.clicked(click)))
                .orElseThrow(() -> ControlProblem.impossibleNow("the member has no card with this button")));
    }

    private Member member(Map<String, String> path) {
        return world.members()
                .find(path.getOrDefault("userid", ""))
                .orElseThrow(() -> ControlProblem.unknown("no such member"));
    }

    private Person person(ControlBody body) {
        return world.people()
                .find(body.required("personId"))
                .orElseThrow(() -> ControlProblem.unknown("no such person"));
    }
}
