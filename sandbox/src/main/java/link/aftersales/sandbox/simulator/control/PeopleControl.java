package link.aftersales.sandbox.simulator.control;

import java.util.List;
import java.util.Map;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import link.aftersales.sandbox.simulator.http.Router;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.Unionids;
import link.aftersales.sandbox.simulator.world.World;

/** Plays customers: {@code /control/people}. */
public final class PeopleControl {

    private final World world;
    private final FollowerPlay play;
    private final Acquaintance acquaintance;
    private final Relationship relationship;

    public PeopleControl(World world, FollowerPlay play, Acquaintance acquaintance, Relationship relationship) {
        this.world = world;
        this.play = play;
        this.acquaintance = acquaintance;
        this.relationship = relationship;
    }

    void addTo(Router router) {
        router.on("GET", "/control/people", (request, path) -> list())
                .on("POST", "/control/people", (request, path) -> meet(request))
                .on("POST", "/control/people/{personId}/follow", (request, path) -> sent(play.follow(person(path))))
                .on("POST", "/control/people/{personId}/unfollow", (request, path) -> sent(play.unfollow(person(path))))
                .on("POST", "/control/people/{personId}/messages", this::message)
                .on("POST", "/control/people/{personId}/menu", this::menu)
                .on("POST", "/control/people/{personId}/accept", this::accept)
                .on("POST", "/control/people/{personId}/delete", this::delete)
                .on("GET", "/control/people/{personId}/chat", (request, path) -> chat(request, person(path)))
                .on("GET", "/control/people/{personId}/wecom-chat", (request, path) -> wecomChat(person(path)))
                .on("GET", "/control/people/{personId}/requests", (request, path) -> requests(person(path)));
    }

    private Reply list() {
        return Reply.json(Map.of("people", world.people().all()));
    }

    private Reply meet(Request request) {
        ControlBody body = ControlBody.of(request);
        return Reply.json(world.people().meet(body.name(), body.mobile(), unionids(body)));
    }

    /** {@code contactUnionid}: what WeCom tells of the person, {@code same}, {@code none} or {@code other}. */
    private static Unionids unionids(ControlBody body) {
        Unionids.InWecom inWecom =
                switch (body.optional("contactUnionid", "same")) {
                    case "same" -> Unionids.InWecom.SAME;
                    case "none" -> Unionids.InWecom.NONE;
                    case "other" -> Unionids.InWecom.OTHER;
                    default -> throw ControlProblem.malformed("contactUnionid must be same, none or other");
                };
        return new Unionids(body.flag("unionid", true), inWecom);
    }

    private Reply message(Request request, Map<String, String> path) {
        ControlBody body = ControlBody.of(request);
        Person person = person(path);
        if (body.has("text")) {
            return sent(play.say(person, body.required("text")));
        }
        return sent(play.send(person, enclosed(body)));
    }

    /** {@code images} are several at once. */
    static List<Enclosed> enclosed(ControlBody body) {
        if (body.has("image")) {
            return List.of(Enclosed.picture(body.required("image")));
        }
        if (!body.texts("images").isEmpty()) {
            return body.texts("images").stream().map(Enclosed::picture).toList();
        }
        if (body.has("voice")) {
            return List.of(Enclosed.voice(body.required("voice"), body.number("seconds", 2)));
        }
        if (body.has("video")) {
            return List.of(Enclosed.video(body.required("video")));
        }
        if (body.has("file")) {
            return List.of(Enclosed.file(body.required("file"), body.optional("name", "说明.pdf")));
        }
        throw ControlProblem.malformed("text, image, images, voice, video or file expected");
    }

    private Reply menu(Request request, Map<String, String> path) {
        return sent(play.clickMenu(person(path), ControlBody.of(request).required("key")));
    }

    private Reply accept(Request request, Map<String, String> path) {
        ControlBody body = ControlBody.of(request);
        return sent(acquaintance.accept(person(path), body.required("userid"), Circumstances.of(body)));
    }

    private Reply delete(Request request, Map<String, String> path) {
        return sent(relationship.deletedByCustomer(
                person(path), ControlBody.of(request).required("userid")));
    }

    private Reply chat(Request request, Person person) {
        return Reply.json(Map.of("messages", request.latest(world.chats().withOfficialAccount(person.personId()))));
    }

    private Reply wecomChat(Person person) {
        return Reply.json(Map.of("messages", world.chats().withMembers(person.personId())));
    }

    private Reply requests(Person person) {
        return Reply.json(Map.of("requests", world.requests().waitingFor(person.personId())));
    }

    private Person person(Map<String, String> path) {
        return world.people()
                .find(path.getOrDefault("personId", ""))
                .orElseThrow(() -> ControlProblem.unknown("no such person"));
    }

    static Reply sent(String id) {
        return Reply.json(Json.object().put("msgId", id));
    }
}
