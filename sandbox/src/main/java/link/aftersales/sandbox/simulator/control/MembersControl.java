package link.aftersales.sandbox.simulator.control;

import java.util.List;
import java.util.Map;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import link.aftersales.sandbox.simulator.http.Router;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** Plays members of staff and their contacts: {@code /control/members}. */
public final class MembersControl {

    private final World world;
    private final Acquaintance acquaintance;
    private final Relationship relationship;

    public MembersControl(World world, Acquaintance acquaintance, Relationship relationship) {
        this.world = world;
        this.acquaintance = acquaintance;
        this.relationship = relationship;
    }

    void addTo(Router router) {
        router.on("GET", "/control/members", (request, path) -> list())
                .on("POST", "/control/members", (request, path) -> put(request))
                .on("POST", "/control/members/{userid}/search", this::search)
                .on("POST", "/control/members/{userid}/add", this::add)
                .on("POST", "/control/members/{userid}/confirm", this::confirm)
                .on("POST", "/control/members/{userid}/say", this::say)
                .on("POST", "/control/members/{userid}/remark", this::remark)
                .on("POST", "/control/members/{userid}/transfer", this::transfer)
                .on("POST", "/control/members/{userid}/delete", this::delete)
                .on("GET", "/control/members/{userid}/contacts", (request, path) -> contacts(member(path)));
    }

    private Reply list() {
        return Reply.json(Map.of("members", world.members().all()));
    }

    private Reply put(Request request) {
        ControlBody body = ControlBody.of(request);
        return Reply.json(world.members().put(new Member(body.userid(), body.name())));
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
                member(path), person, body.number("addWay", 1), byMember, mobiles, Circumstances.of(body)));
    }

    /** {@code remarkMobiles}: {@code auto} (WeCom notes the number that was searched) or {@code empty}. */
    private static boolean remarksMobile(ControlBody body) {
        return switch (body.optional("remarkMobiles", "auto")) {
            case "auto" -> true;
            case "empty" -> false;
            default -> throw ControlProblem.malformed("remarkMobiles must be auto or empty");
        };
    }

    private Reply confirm(Request request, Map<String, String> path) {
        return PeopleControl.sent(acquaintance.confirm(member(path), person(ControlBody.of(request))));
    }

    private Reply say(Request request, Map<String, String> path) {
        ControlBody body = ControlBody.of(request);
        relationship.say(member(path), person(body), body.required("text"));
        return Reply.json(Json.object());
    }

    /** {@code mobiles} are noted in silence, {@code name} is called back. */
    private Reply remark(Request request, Map<String, String> path) {
        ControlBody body = ControlBody.of(request);
        Member member = member(path);
        Person person = person(body);
        if (body.has("mobiles")) {
            relationship.noteNumbers(member, person, body.texts("mobiles"));
        }
        return body.has("name")
                ? PeopleControl.sent(relationship.noteName(member, person, body.required("name")))
                : Reply.json(Json.object());
    }

    private Reply transfer(Request request, Map<String, String> path) {
        ControlBody body = ControlBody.of(request);
        Member to = member(world, body.required("to"));
        return PeopleControl.sent(relationship.handOver(member(path), person(body), to));
    }

    private Reply delete(Request request, Map<String, String> path) {
        return PeopleControl.sent(relationship.deletedByMember(member(path), person(ControlBody.of(request))));
    }

    private Reply contacts(Member member) {
        return Reply.json(Map.of("contacts", world.contacts().ofMember(member.userid())));
    }

    private Member member(Map<String, String> path) {
        return member(world, path.getOrDefault("userid", ""));
    }

    static Member member(World world, String userid) {
        return world.members().find(userid).orElseThrow(() -> ControlProblem.unknown("no such member"));
    }

    private Person person(ControlBody body) {
        return world.people()
                .find(body.required("personId"))
                .orElseThrow(() -> ControlProblem.unknown("no such person"));
    }
}
