package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.world.World;

/** {@code message/update_template_card}: greys the buttons or puts another card in place, once per response code. */
final class CardUpdateApi {

    private static final int BAD_PARAMETER = 40058;

    private final WecomApp app;
    private final World world;
    private final Inboxes inboxes;
    private final Cards cards;

    CardUpdateApi(WecomApp app, World world, Inboxes inboxes, Cards cards) {
        this.app = app;
        this.world = world;
        this.inboxes = inboxes;
        this.cards = cards;
    }

    List<ApiRoute> routes() {
        return List.of(ApiRoute.post(Platform.CP, "/cgi-bin/message/update_template_card", this::update));
    }

    private Answer update(ApiCall call) {
        ObjectNode body = call.json();
        AgentCheck.check(app, body);
        boolean everybody = body.path("atall").asInt() == 1;
        Set<String> users = users(body.path("userids"));
        if (!everybody && users.isEmpty()) {
            throw new Refusal(BAD_PARAMETER, "nobody to update");
        }
        UnaryOperator<Push> change = change(body);
        return world.store().atomically(() -> {
            for (Push push : inboxes.cards(cards.use(body.path("response_code").asText()))) {
                if (users.remove(push.userid().toLowerCase(Locale.ROOT)) || everybody) {
                    inboxes.replace(change.apply(push));
                }
            }
            ObjectNode answer = Answer.okBody();
            ArrayNode invalid = answer.putArray("invaliduser");
            users.forEach(invalid::add);
            return Answer.of(answer);
        });
    }

    private static Set<String> users(JsonNode userids) {
        Set<String> users = new LinkedHashSet<>();
        userids.forEach(userid -> users.add(userid.asText().toLowerCase(Locale.ROOT)));
        return users;
    }

    private static UnaryOperator<Push> change(ObjectNode body) {
        if (body.has("template_card")) {
            AppMessage card = AppMessage.newLooks(body);
            return push -> push.withCard(card);
        }
        String name = AppMessage.required(body.path("button"), "replace_name", BAD_PARAMETER);
        return push -> push.withButtons(name);
    }
}
