package link.aftersales.sandbox.simulator.kf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** {@code kf/customer/batchget}: tells of whoever was there in the last two days. */
final class VisitorApi {

    private static final int MOST = 100;
    private static final int BAD_PARAMETER = 40058;

    private final World world;
    private final CustomerService service;

    VisitorApi(World world, CustomerService service) {
        this.world = world;
        this.service = service;
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.post(Platform.CP, "/cgi-bin/kf/customer/batchget", this::batchGet),
                ApiRoute.post(Platform.CP, "/cgi-bin/kf/account/list", this::accounts));
    }

    private Answer batchGet(ApiCall call) {
        JsonNode ids = call.json().path("external_userid_list");
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new Refusal(BAD_PARAMETER, "external_userid_list size should be 1 to 100");
        }
        ObjectNode answer = Answer.okBody();
        ArrayNode known = answer.putArray("customer_list");
        ArrayNode invalid = answer.putArray("invalid_external_userid");
        for (JsonNode id : ids) {
            Optional<Person> person = world.people().withExternalUserId(id.asText());
            if (person.isPresent() && service.isActive(id.asText())) {
                known.add(view(person.get()));
            } else {
                invalid.add(id.asText());
            }
        }
        return Answer.of(answer);
    }

    private static ObjectNode view(Person person) {
        ObjectNode customer = Json.object()
                .put("external_userid", person.externalUserId())
                .put("nickname", person.name())
                .put("avatar", "http://wx.qlogo.cn/mmhead/0")
                .put("gender", 0);
        if (person.unionidInWecom() != null) {
            customer.put("unionid", person.unionidInWecom());
        }
        return customer;
    }

    private Answer accounts(ApiCall call) {
        ObjectNode answer = Answer.okBody();
        ArrayNode list = answer.putArray("account_list");
        service.accounts()
                .forEach(account -> list.add(Json.object()
                        .put("open_kfid", account.openKfId())
                        .put("name", account.name())
                        .put("manage_privilege", true)));
        return Answer.of(answer);
    }
}
