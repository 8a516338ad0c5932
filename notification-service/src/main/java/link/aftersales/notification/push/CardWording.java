package link.aftersales.notification.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import link.aftersales.contracts.StaffMessage.Choice;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Text;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.push.Body.Button;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Body.DropDown;
import link.aftersales.notification.push.Body.Option;
import link.aftersales.notification.push.Body.Row;
import org.jspecify.annotations.Nullable;

/**
 * Makes a card of a text that lays it out line by line: {@code 来源：}, {@code 标题：}, {@code 说明：}, {@code 摘要：},
 * {@code 链接：}, {@code 下拉：} and {@code [label](key)} are its source, title, description, words, link, drop-down and
 * buttons, every other {@code name：value} is a row. The row that {@code 链接行：} names opens the link, as the button with
 * the key {@code link} does; {@code [label](key:2)} has the style 2. What is too long or too much for WeCom is cut, so that
 * it never refuses a card for that.
 */
final class CardWording {

    private static final String SOURCE = "来源";
    private static final String TITLE = "标题";
    private static final String DESCRIPTION = "说明";
    private static final String WORDS = "摘要";
    private static final String LINK = "链接";
    private static final String LINKED_ROW = "链接行";
    private static final String DROP_DOWN = "下拉";
    private static final Set<String> NO_ROWS = Set.of(SOURCE, TITLE, DESCRIPTION, WORDS, LINK, LINKED_ROW, DROP_DOWN);
    /** The button that opens the card's link. */
    private static final String LINK_KEY = "link";

    private static final Set<Text> WITH_ATTACHMENTS = Set.of(StaffText.TICKET_PUSH_CARD, StaffText.COMPLAINT_PUSH_CARD);
    private static final Set<String> PEOPLE = Set.of("contactName", "customerName");
    private static final Pattern FIELD = Pattern.compile("([^：]+)：(.+)");
    private static final Pattern BUTTON = Pattern.compile("\\[(.+)]\\((\\w+)(?::([1-4]))?\\)");

    private static final int LONGEST_SOURCE = 20;
    private static final int LONGEST_TITLE = 36;
    private static final int LONGEST_WORDS = 160;
    private static final int LONGEST_DESCRIPTION = 44;
    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_VALUE = 30;
    private static final int LONGEST_OPTION = 16;
    private static final int LONGEST_PERSON = 14;
    private static final int LONGEST_BUTTON = 10;
    /** Room for what stands before a description in the same field. */
    private static final int LONGEST_LABEL = 5;

    private static final int MOST_ROWS = 6;
    private static final int MOST_OPTIONS = 10;
    private static final int MOST_BUTTONS = 6;

    private final Texts texts;

    CardWording(Texts texts) {
        this.texts = texts;
    }

    ButtonCard render(Content.Card card) {
        Part layout = card.layout();
        List<String> lines =
                texts.render(layout.text(), completed(layout)).lines().toList();
        String link = field(lines, LINK, Integer.MAX_VALUE).orElse(null);
        return new ButtonCard(
                card.taskId(),
                field(lines, SOURCE, LONGEST_SOURCE).orElse(null),
                field(lines, TITLE, LONGEST_TITLE).orElse(""),
                description(lines, card.remark()),
                field(lines, WORDS, LONGEST_WORDS).orElse(null),
                rows(lines, link),
                link,
                dropDown(lines, card.choice()),
                buttons(lines, card.keys(), link));
    }

    private @Nullable String description(List<String> lines, @Nullable Part remark) {
        return remark == null
                ? field(lines, DESCRIPTION, LONGEST_DESCRIPTION).orElse(null)
                : Words.cut(line(remark), LONGEST_DESCRIPTION);
    }

    /** What stands in place of the buttons is as long as one. */
    String answer(Part part) {
        return Words.cut(line(part), LONGEST_BUTTON);
    }

    private String line(Part part) {
        return Words.onOneLine(texts.render(part.text(), tidied(part.values())));
    }

    private Map<String, String> completed(Part layout) {
        Map<String, String> values = tidied(layout.values());
        if (Missing.saidIn(layout.text())) {
            Missing.say(values, texts);
        }
        String count = values.get("count");
        if (count != null && WITH_ATTACHMENTS.contains(layout.text())) {
            String attachments = texts.render(StaffText.PUSH_ATTACHMENTS, Map.of("count", count));
            int room = LONGEST_WORDS - LONGEST_LABEL - Words.length(attachments);
            values.compute("description", (name, said) -> Words.cut(said == null ? "" : said, room) + attachments);
        }
        return values;
    }

    /**
     * On one line, so that no value can look like another field, and names, which people choose themselves, so short that
     * the number behind one is never cut off. Unlike in a text, nothing here becomes a link.
     */
    private static Map<String, String> tidied(Map<String, String> values) {
        Map<String, String> tidied = new HashMap<>();
        values.forEach((name, value) -> tidied.put(name, tidied(name, value)));
        return tidied;
    }

    private static String tidied(String name, String value) {
        String line = Words.onOneLine(Words.clean(value));
        return PEOPLE.contains(name) ? Words.cut(line, LONGEST_PERSON) : line;
    }

    private static Optional<String> field(List<String> lines, String name, int longest) {
        return fields(lines)
                .filter(field -> field.group(1).equals(name))
                .map(field -> Words.cut(field.group(2), longest))
                .findFirst();
    }

    private static List<Row> rows(List<String> lines, @Nullable String link) {
        String linked = field(lines, LINKED_ROW, LONGEST_NAME).orElse("");
        return fields(lines)
                .filter(field -> !NO_ROWS.contains(field.group(1)))
                .map(field -> new Row(
                        Words.cut(field.group(1), LONGEST_NAME),
                        Words.cut(field.group(2), LONGEST_VALUE),
                        field.group(1).equals(linked) ? link : null))
                .limit(MOST_ROWS)
                .toList();
    }

    private static @Nullable DropDown dropDown(List<String> lines, @Nullable Choice choice) {
        if (choice == null || choice.options().isEmpty()) {
            return null;
        }
        List<Option> options = choice.options().stream()
                .map(option -> new Option(
                        option.id(), Words.cut(Words.onOneLine(Words.clean(option.label())), LONGEST_OPTION)))
                .limit(MOST_OPTIONS)
                .toList();
        return field(lines, DROP_DOWN, LONGEST_OPTION)
                .map(title -> new DropDown(choice.questionKey(), title, options))
                .orElse(null);
    }

    private static List<Button> buttons(List<String> lines, @Nullable List<String> keys, @Nullable String link) {
        return lines.stream()
                .map(BUTTON::matcher)
                .filter(Matcher::matches)
                .filter(button -> keys == null || keys.contains(button.group(2)))
                .filter(button -> link != null || !button.group(2).equals(LINK_KEY))
                .map(button -> button(button, link))
                .limit(MOST_BUTTONS)
                .toList();
    }

    private static Button button(MatchResult button, @Nullable String link) {
        String key = button.group(2);
        return new Button(
                Words.cut(button.group(1), LONGEST_BUTTON),
                key,
                key.equals(LINK_KEY) ? link : null,
                button.group(3) == null ? null : Integer.valueOf(button.group(3)));
    }

    private static Stream<MatchResult> fields(List<String> lines) {
        return lines.stream()
                .filter(line -> !BUTTON.matcher(line).matches())
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult);
    }
}
