package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import link.aftersales.sandbox.simulator.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** The {@code button_selection} of a card: one question with options, the first of them chosen unless another is. */
record DropDown(String questionKey, String title, List<Option> options, String preset) {

    record Option(String id, String text) {}

    private static final int MOST_OPTIONS = 10;
    private static final int BAD_PARAMETER = 40058;

    /** The drop-down of a card; one without options where it has none. */
    static DropDown of(JsonNode card) {
        JsonNode selection = card.path("button_selection");
        return new DropDown(
                selection.path("question_key").asText(),
                selection.path("title").asText(),
                selection
                        .path("option_list")
                        .valueStream()
                        .map(option -> new Option(
                                option.path("id").asText(), option.path("text").asText()))
                        .toList(),
                selection.path("selected_id").asText());
    }

    static void check(JsonNode card) {
        if (!card.has("button_selection")) {
            return;
        }
        AppMessage.required(card.path("button_selection"), "question_key", BAD_PARAMETER);
        DropDown dropDown = of(card);
        List<Option> options = dropDown.options();
        long ids = options.stream().map(Option::id).distinct().count();
        boolean nameless =
                options.stream().anyMatch(o -> o.id().isEmpty() || o.text().isEmpty());
        if (options.isEmpty() || options.size() > MOST_OPTIONS || ids < options.size() || nameless) {
            throw new Refusal(BAD_PARAMETER, "option_list must hold 1 to 10 options with id and text");
        }
    }

    /** Whether this can have been chosen here. */
    boolean allows(Map<String, String> chosen) {
        return chosen.entrySet().stream()
                .allMatch(choice -> choice.getKey().equals(questionKey) && has(choice.getValue()));
    }

    private boolean has(String id) {
        return options.stream().anyMatch(option -> option.id().equals(id));
    }

    /** What a click carries: the chosen option, else the preset one. */
    CardClick.@Nullable Selected selected(Map<String, String> chosen) {
        if (options.isEmpty()) {
            return null;
        }
        String usual = has(preset) ? preset : options.getFirst().id();
        return new CardClick.Selected(questionKey, chosen.getOrDefault(questionKey, usual));
    }

    /** What it reads like; empty where there is none. */
    String text() {
        return options.isEmpty()
                ? ""
                : title + "：" + options.stream().map(Option::text).collect(Collectors.joining(" / "));
    }
}
