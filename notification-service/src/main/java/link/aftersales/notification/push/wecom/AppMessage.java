package link.aftersales.notification.push.wecom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import link.aftersales.notification.push.Body;
import link.aftersales.notification.push.Body.Button;
import link.aftersales.notification.push.Body.ButtonAnswer;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Body.CardChange;
import link.aftersales.notification.push.Body.DropDown;
import link.aftersales.notification.push.Body.Row;
import link.aftersales.notification.push.Body.ServiceText;
import link.aftersales.notification.push.Body.Text;

/** The body of {@code message/send}. */
final class AppMessage {

    private static final int DUPLICATES_DROPPED_SECONDS = 14_400;
    private static final int OPENS_URL = 1;

    private AppMessage() {}

    static ObjectNode to(String receiver, Body body) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("touser", receiver);
        switch (body) {
            case Text text -> message.put("msgtype", "text").putObject("text").put("content", text.words());
            case ButtonCard card ->
                message.put("msgtype", "template_card")
                        .set("template_card", card(card).put("task_id", card.taskId()));
            case ServiceText elsewhere -> throw new IllegalStateException("微信客服 is no message of the app");
            case ButtonAnswer answer -> throw new IllegalStateException("An answer is no message of its own");
            case CardChange change -> throw new IllegalStateException("A change is no message of its own");
        }
        return message.put("enable_duplicate_check", 1).put("duplicate_check_interval", DUPLICATES_DROPPED_SECONDS);
    }

    /** How a card looks; its task is no part of that. */
    static ObjectNode card(ButtonCard card) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("card_type", "button_interaction");
        if (card.source() != null) {
            json.putObject("source").put("desc", card.source());
        }
        ObjectNode title = json.putObject("main_title").put("title", card.title());
        if (card.description() != null) {
            title.put("desc", card.description());
        }
        if (card.words() != null) {
            json.put("sub_title_text", card.words());
        }
        if (!card.rows().isEmpty()) {
            ArrayNode rows = json.putArray("horizontal_content_list");
            card.rows().forEach(row -> rows.add(row(row)));
        }
        if (card.link() != null) {
            opening(json.putObject("card_action"), card.link());
        }
        if (card.dropDown() != null) {
            json.set("button_selection", dropDown(card.dropDown()));
        }
        ArrayNode buttons = json.putArray("button_list");
        card.buttons().forEach(button -> buttons.add(button(button)));
        return json;
    }

    private static ObjectNode row(Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("keyname", row.name()).put("value", row.value());
        return row.link() == null ? json : opening(json, row.link());
    }

    private static ObjectNode button(Button button) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("text", button.label());
        if (button.style() != null) {
            json.put("style", button.style());
        }
        return button.link() == null ? json.put("key", button.key()) : opening(json, button.link());
    }

    private static ObjectNode opening(ObjectNode json, String link) {
        return json.put("type", OPENS_URL).put("url", link);
    }

    private static ObjectNode dropDown(DropDown dropDown) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("question_key", dropDown.key())
                .put("title", dropDown.title());
        ArrayNode options = json.putArray("option_list");
        dropDown.options()
                .forEach(option -> options.addObject().put("id", option.id()).put("text", option.label()));
        return json;
    }
}
