package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.world.Contact;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.World;

/** {@code externalcontact/*}: reading contacts and noting remarks. Changes made here raise no callback. */
final class ContactApi {

    private static final int MOST_MEMBERS = 100;
    private static final int MOST_ROWS = 100;
    private static final int USUAL_ROWS = 50;
    private static final int BAD_PARAMETER = 40058;
    private static final int BAD_EXTERNAL_USERID = 40096;
    private static final int NO_RELATION = 84061;

    private final World world;
    private final ContactView view = new ContactView();

    ContactApi(World world) {
        this.world = world;
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.get(Platform.CP, "/cgi-bin/externalcontact/get", this::get),
                ApiRoute.get(Platform.CP, "/cgi-bin/externalcontact/list", this::list),
                ApiRoute.get(Platform.CP, "/cgi-bin/externalcontact/get_follow_user_list", this::members),
                ApiRoute.post(Platform.CP, "/cgi-bin/externalcontact/batch/get_by_user", this::byMembers),
                ApiRoute.post(Platform.CP, "/cgi-bin/externalcontact/remark", this::remark));
    }

    private Answer get(ApiCall call) {
        String id = call.request().parameter("external_userid");
        if (!id.startsWith("wm") && !id.startsWith("wo")) {
            throw new Refusal(BAD_EXTERNAL_USERID, "invalid external userid");
        }
        List<Contact> relations =
                world.contacts().ofCustomer(id).stream().filter(this::isVisible).toList();
        if (relations.isEmpty()) {
            throw noRelation();
        }
        ObjectNode body = Answer.okBody();
        world.people().withExternalUserId(id).ifPresent(person -> body.set("external_contact", view.of(person)));
        ArrayNode followers = body.putArray("follow_user");
        relations.forEach(contact -> followers.add(view.withTags(contact)));
        return Answer.of(body);
    }

    private Answer list(ApiCall call) {
        List<Contact> contacts = ofMember(call.request().parameter("userid")).toList();
        if (contacts.isEmpty()) {
            throw noRelation();
        }
        ObjectNode body = Answer.okBody();
        ArrayNode ids = body.putArray("external_userid");
        contacts.forEach(contact -> ids.add(contact.externalUserId()));
        return Answer.of(body);
    }

    private Answer members(ApiCall call) {
        ObjectNode body = Answer.okBody();
        ArrayNode userids = body.putArray("follow_user");
        world.members().all().forEach(member -> userids.add(member.userid()));
        return Answer.of(body);
    }

    private Answer byMembers(ApiCall call) {
        ObjectNode request = call.json();
        List<Contact> contacts = new ArrayList<>();
        userids(request).forEach(userid -> contacts.addAll(ofMember(userid).toList()));
        if (contacts.isEmpty()) {
            throw noRelation();
        }
        int from = Math.min(contacts.size(), cursor(request));
        int to = Math.min(contacts.size(), from + limit(request));
        ObjectNode body = Answer.okBody();
        ArrayNode rows = body.putArray("external_contact_list");
        contacts.subList(from, to).forEach(contact -> rows.add(row(contact)));
        return Answer.of(body.put("next_cursor", to < contacts.size() ? "c" + to : ""));
    }

    private static List<String> userids(ObjectNode request) {
        List<String> userids = new ArrayList<>();
        request.path("userid_list").forEach(userid -> userids.add(userid.asText()));
        if (userids.isEmpty() || userids.size() > MOST_MEMBERS) {
            throw new Refusal(BAD_PARAMETER, "userid_list must hold 1 to 100 userids");
        }
        return userids;
    }

    private static int cursor(ObjectNode request) {
        String cursor = request.path("cursor").asText("");
        if (cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("c\\d{1,9}")) {
            throw new Refusal(BAD_PARAMETER, "invalid cursor");
        }
        return Integer.parseInt(cursor.substring(1));
    }

    private static int limit(ObjectNode request) {
        int limit = request.path("limit").asInt(USUAL_ROWS);
        return limit < 1 ? USUAL_ROWS : Math.min(limit, MOST_ROWS);
    }

    private ObjectNode row(Contact contact) {
        ObjectNode row = Json.object();
        world.people()
                .withExternalUserId(contact.externalUserId())
                .ifPresent(person -> row.set("external_contact", view.of(person)));
        return row.set("follow_info", view.withTagIds(contact));
    }

    private Answer remark(ApiCall call) {
        ObjectNode body = call.json();
        return world.store().atomically(() -> {
            Contact contact = world.members()
                    .find(body.path("userid").asText())
                    .flatMap(member -> world.contacts()
                            .find(member.userid(), body.path("external_userid").asText()))
                    .filter(this::isVisible)
                    .orElseThrow(ContactApi::noRelation);
            world.contacts().put(contact.with(changed(contact.remark(), body)));
            return Answer.ok();
        });
    }

    private static Contact.Remark changed(Contact.Remark old, ObjectNode body) {
        JsonNode given = body.get("remark_mobiles");
        List<String> mobiles = given == null
                ? old.mobiles()
                : given.valueStream()
                        .map(JsonNode::asText)
                        .filter(mobile -> !mobile.isEmpty())
                        .toList();
        return new Contact.Remark(
                body.path("remark").asText(old.name()),
                body.path("description").asText(old.description()),
                body.path("remark_company").asText(old.company()),
                mobiles);
    }

    private Stream<Contact> ofMember(String userid) {
        return world.members().find(userid).map(Member::userid).stream()
                .flatMap(known -> world.contacts().ofMember(known).stream())
                .filter(this::isVisible);
    }

    private boolean isVisible(Contact contact) {
        return !world.clock().now().isBefore(contact.visibleFrom());
    }

    private static Refusal noRelation() {
        return new Refusal(NO_RELATION, "not external contact");
    }
}
