package link.aftersales.notification.push.wecom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import link.aftersales.notification.push.Body;
import link.aftersales.notification.push.Body.ButtonAnswer;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Body.DropDown;
import link.aftersales.notification.push.Body.ServiceText;
import link.aftersales.notification.push.Body.Text;

/** The body of {@code message/send}. */
final class AppMessage {

    private static final int DUPLICATES_DROPPED_SECONDS = 14_400;

    private AppMessage() {}

    static ObjectNode to(String receiver, Body body) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("touser", receiver);
        switch (body) {
            case Text text -> message.put("msgtype", "text").putObject("text").put("content", text.words());
            case ButtonCard card -> message.put("msgtype", "template_card").set("template_card", card(card));
            case ServiceText elsewhere -> throw new IllegalStateException("微信客服 is no message of the app");
            case ButtonAnswer answer -> throw new IllegalStateException("An answer is no message of its own");
        }
        return message.put("enable_duplicate_check", 1).put("duplicate_check_interval", DUPLICATES_DROPPED_SECONDS);
    }

    private static ObjectNode card(ButtonCard card) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("card_type", "button_interaction");
        ObjectNode title = json.putObject("main_title").put("title", card.title());
        if (card.description() != null) {
            title.put("desc", card.description());
        }
        if (!card.rows().isEmpty()) {
            ArrayNode rows = json.putArray("horizontal_content_list");
            card.rows()
                    .forEach(row -> rows.addObject().put("keyname", row.name()).put("value", row.value()));
        }
        if (card.dropDown() != null) {
            json.set("button_selection", dropDown(card.dropDown()));
        }
        ArrayNode buttons = json.putArray("button_list");
        card.buttons()
                .forEach(button ->
                        buttons.addObject().put("text", button.label()).put("key", button.key()));
        return json.put("task_id", card.taskId());
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
