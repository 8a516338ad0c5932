package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a card reads like, line by line. */
final class CardText {

    private CardText() {}

    static String of(JsonNode card) {
        List<String> lines = new ArrayList<>();
        lines.add(card.path("source").path("desc").asText());
        titled(card.path("main_title"), lines);
        titled(card.path("emphasis_content"), lines);
        titled(card.path("quote_area"), lines);
        lines.add(card.path("quote_area").path("quote_text").asText());
        lines.add(card.path("sub_title_text").asText());
        for (JsonNode row : card.path("horizontal_content_list")) {
            lines.add(row.path("keyname").asText() + "：" + row.path("value").asText());
        }
        lines.add(DropDown.of(card).text());
        for (JsonNode jump : card.path("jump_list")) {
            lines.add(jump.path("title").asText() + " " + jump.path("url").asText());
        }
        lines.add(card.path("card_action").path("url").asText());
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    private static void titled(JsonNode part, List<String> lines) {
        lines.add(part.path("title").asText());
        lines.add(part.path("desc").asText());
    }
}
