package link.aftersales.sandbox.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.HashMap;
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
import link.aftersales.sandbox.simulator.world.World;

/**
 * What a member sees of the application and presses there: {@code /control/members/{userid}/inbox} and {@code /cards};
 * what all see in the work group: {@code /control/group}.
 */
public final class InboxControl {

    private final World world;
    private final CpApi cp;
    private final CpCallbacks callbacks;

    public InboxControl(World world, CpApi cp, CpCallbacks callbacks) {
        this.world = world;
        this.cp = cp;
        this.callbacks = callbacks;
    }

    void addTo(Router router) {
        router.on("GET", "/control/members/{userid}/inbox", (request, path) -> inbox(request, member(path)))
                .on("GET", "/control/group", (request, path) -> group(request))
                .on("POST", "/control/members/{userid}/cards/{taskId}/click", this::click);
    }

    private Reply group(Request request) {
        List<ObjectNode> messages =
                request.latest(cp.group().messages()).stream().map(Json::object).toList();
        return Reply.json(Map.of("messages", messages));
    }

    private Reply inbox(Request request, Member member) {
        List<ObjectNode> messages = request.latest(cp.inboxes().of(member)).stream()
                .map(InboxControl::shown)
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
        ControlBody body = ControlBody.of(request);
        String key = body.required("key");
        Map<String, String> chosen = chosen(body.json().path("selections"));
        Member member = member(path);
        return world.store().atomically(() -> cp.cards()
                .click(member, path.getOrDefault("taskId", ""), key, chosen)
                .map(click -> PeopleControl.sent(callbacks.clicked(click)))
                .orElseThrow(() -> ControlProblem.impossibleNow("the member has no card with this button")));
    }

    private static Map<String, String> chosen(JsonNode selections) {
        Map<String, String> chosen = new HashMap<>();
        selections
                .properties()
                .forEach(choice -> chosen.put(choice.getKey(), choice.getValue().asText()));
        return chosen;
    }

    private Member member(Map<String, String> path) {
        return MembersControl.member(world, path.getOrDefault("userid", ""));
    }
}
