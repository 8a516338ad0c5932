package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;
import link.aftersales.sandbox.simulator.platform.Refusal;

/** What a template card must hold (platform facts 3.2). */
final class CardRules {

    private static final Set<String> WITH_BUTTONS =
            Set.of("button_interaction", "vote_interaction", "multiple_interaction");
    private static final Set<String> NOTICES = Set.of("text_notice", "news_notice");
    private static final Pattern TASK_ID = Pattern.compile("[0-9A-Za-z_@-]{1,128}");
    private static final int MOST_BUTTONS = 6;
    private static final int MOST_ROWS = 6;
    private static final int BAD_PARAMETER = 40058;
    private static final int BAD_TASK_ID = 42014;

    private CardRules() {}

    /** A card of its own. */
    static void check(ObjectNode card) {
        checkTaskId(card, answersClicks(card));
        checkLooks(card);
    }

    /** One that takes another's place needs no task: it stays that card. */
    static void checkLooks(ObjectNode card) {
        String type = card.path("card_type").asText();
        if (!WITH_BUTTONS.contains(type) && !NOTICES.contains(type)) {
            throw new Refusal(BAD_PARAMETER, "invalid card_type");
        }
        checkTitle(card, type);
        if (card.path("horizontal_content_list").size() > MOST_ROWS) {
            throw new Refusal(BAD_PARAMETER, "horizontal_content_list too long");
        }
        if (type.equals("button_interaction")) {
            DropDown.check(card);
            checkButtons(card.path("button_list"));
        }
        if (NOTICES.contains(type) && card.path("card_action").path("type").asInt() == 0) {
            throw new Refusal(BAD_PARAMETER, "missing card_action");
        }
    }

    /** Whether its sender gets a response code. */
    static boolean answersClicks(JsonNode card) {
        return WITH_BUTTONS.contains(card.path("card_type").asText()) || card.has("action_menu");
    }

    private static void checkTaskId(ObjectNode card, boolean required) {
        String taskId = card.path("task_id").asText();
        if ((required || card.has("task_id")) && !TASK_ID.matcher(taskId).matches()) {
            throw new Refusal(BAD_TASK_ID, "invalid task_id");
        }
    }

    private static void checkTitle(ObjectNode card, String type) {
        boolean titled = !card.path("main_title").path("title").asText().isEmpty();
        boolean subtitled = !card.path("sub_title_text").asText().isEmpty();
        if (!titled && !(type.equals("text_notice") && subtitled)) {
            throw new Refusal(BAD_PARAMETER, "missing main_title");
        }
    }

    private static void checkButtons(JsonNode buttons) {
        if (buttons.isEmpty() || buttons.size() > MOST_BUTTONS) {
            throw new Refusal(BAD_PARAMETER, "button_list must hold 1 to 6 buttons");
        }
        for (JsonNode button : buttons) {
            AppMessage.required(button, "text", BAD_PARAMETER);
            boolean link = button.path("type").asInt() == 1;
            AppMessage.required(button, link ? "url" : "key", BAD_PARAMETER);
        }
    }
}
