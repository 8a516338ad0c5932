package link.aftersales.sandbox.simulator.mp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.store.Store;
import link.aftersales.sandbox.simulator.store.Table;

/** The menu below the chat: three buttons, each with up to five below it. */
public final class MenuApi {

    private static final String ONLY = "menu";
    private static final int MOST_BUTTONS = 3;
    private static final int MOST_BELOW = 5;
    private static final int WRONG_COUNT = 40016;
    private static final int WRONG_TYPE = 40017;
    private static final int WRONG_NAME = 40018;
    private static final int WRONG_KEY = 40019;
    private static final int WRONG_COUNT_BELOW = 40023;
    private static final int NO_MENU = 46003;

    private final Table<ObjectNode> menus;

    MenuApi(Store store) {
        this.menus = store.table("menu", ObjectNode.class, 1);
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.post(Platform.MP, "/cgi-bin/menu/create", this::create),
                ApiRoute.get(Platform.MP, "/cgi-bin/menu/get", this::get),
                ApiRoute.get(Platform.MP, "/cgi-bin/menu/delete", this::delete));
    }

    /** The buttons as they were created; empty without a menu. */
    public JsonNode buttons() {
        return menus.find(ONLY).map(menu -> menu.path("button")).orElseGet(Json::array);
    }

    private Answer create(ApiCall call) {
        ObjectNode menu = call.json();
        checkCount(menu.path("button"), MOST_BUTTONS, WRONG_COUNT);
        for (JsonNode button : menu.path("button")) {
            if (button.path("sub_button").isEmpty()) {
                checkButton(button);
            } else {
                checkCount(button.path("sub_button"), MOST_BELOW, WRONG_COUNT_BELOW);
                button.path("sub_button").forEach(MenuApi::checkButton);
            }
        }
        menus.put(ONLY, menu);
        return Answer.ok();
    }

    private static void checkCount(JsonNode buttons, int most, int errcode) {
        if (!(buttons instanceof ArrayNode) || buttons.isEmpty() || buttons.size() > most) {
            throw new Refusal(errcode, "invalid button size");
        }
    }

    private static void checkButton(JsonNode button) {
        if (button.path("name").asText().isEmpty()) {
            throw new Refusal(WRONG_NAME, "invalid button name size");
        }
        String type = button.path("type").asText();
        if (type.isEmpty()) {
            throw new Refusal(WRONG_TYPE, "invalid button type");
        }
        if (type.equals("click") && button.path("key").asText().isEmpty()) {
            throw new Refusal(WRONG_KEY, "invalid button key size");
        }
    }

    private Answer get(ApiCall call) {
        ObjectNode menu = menus.find(ONLY).orElseThrow(() -> new Refusal(NO_MENU, "menu no exist"));
        return Answer.of(Json.object().set("menu", menu));
    }

    private Answer delete(ApiCall call) {
        menus.remove(ONLY);
        return Answer.ok();
    }
}
