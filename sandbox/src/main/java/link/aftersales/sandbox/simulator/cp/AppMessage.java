package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import link.aftersales.sandbox.simulator.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** A message of the application that WeCom accepts. */
record AppMessage(
        String msgtype,
        String text,
        ObjectNode body,
        @Nullable String taskId) {

    private static final int LONGEST_TEXT = 2048;
    private static final int WRONG_TYPE = 40008;
    private static final int BAD_PARAMETER = 40058;
    private static final int URL_MISSING = 41010;
    private static final int TITLE_MISSING = 41016;
    private static final int DESCRIPTION_MISSING = 41033;
    private static final int EMPTY_TEXT = 44004;
    private static final Set<String> SHOWN_BY_NAME =
            Set.of("image", "voice", "video", "file", "news", "mpnews", "miniprogram_notice");

    static AppMessage read(ObjectNode body) {
        String type = body.path("msgtype").asText();
        JsonNode content = body.path(type);
        return switch (type) {
            case "text", "markdown" -> new AppMessage(type, cut(required(content, "content", EMPTY_TEXT)), body, null);
            case "textcard" -> new AppMessage(type, textcard(content), body, null);
            case "template_card" -> card(body);
            default -> other(type, content, body);
        };
    }

    private static AppMessage card(ObjectNode body) {
        ObjectNode card = cardOf(body);
        CardRules.check(card);
        return card(card, body);
    }

    /** Reads the {@code template_card} that takes the place of another. */
    static AppMessage newLooks(ObjectNode body) {
        ObjectNode card = cardOf(body);
        CardRules.checkLooks(card);
        return card(card, body);
    }

    private static ObjectNode cardOf(ObjectNode body) {
        if (body.get("template_card") instanceof ObjectNode card) {
            return card;
        }
        throw new Refusal(BAD_PARAMETER, "missing template_card");
    }

    private static AppMessage card(ObjectNode card, ObjectNode body) {
        JsonNode task = card.get("task_id");
        return new AppMessage("template_card", CardText.of(card), body, task == null ? null : task.asText());
    }

    private static AppMessage other(String type, JsonNode content, ObjectNode body) {
        if (!SHOWN_BY_NAME.contains(type)) {
            throw new Refusal(WRONG_TYPE, "invalid msgtype");
        }
        if (!content.isObject()) {
            throw new Refusal(BAD_PARAMETER, "missing " + type);
        }
        return new AppMessage(type, "[" + type + "]", body, null);
    }

    private static String textcard(JsonNode card) {
        return required(card, "title", TITLE_MISSING)
                + "\n" + required(card, "description", DESCRIPTION_MISSING)
                + "\n" + required(card, "url", URL_MISSING);
    }

    static String required(JsonNode node, String field, int errcode) {
        String value = node.path(field).asText();
        if (value.isEmpty()) {
            throw new Refusal(errcode, "missing " + field);
        }
        return value;
    }

    /** WeCom cuts what is too long; here never inside a character. */
    private static String cut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST_TEXT) {
            return text;
        }
        CharBuffer whole = CharBuffer.allocate(LONGEST_TEXT);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, LONGEST_TEXT), whole, false);
        return whole.flip().toString();
    }
}
