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
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.push.Body.Button;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Body.DropDown;
import link.aftersales.notification.push.Body.Option;
import link.aftersales.notification.push.Body.Row;
import org.jspecify.annotations.Nullable;

/**
 * Makes a card of a text that lays it out line by line: {@code 标题：}, {@code 说明：}, {@code 下拉：} and
 * {@code [label](key)} are its title, description, drop-down and buttons, every other {@code name：value} is a row. What
 * is too long or too much for WeCom is cut, so that it never refuses a card for that.
 */
final class CardWording {

    private static final String TITLE = "标题";
    private static final String DESCRIPTION = "说明";
    private static final String DROP_DOWN = "下拉";
    private static final Set<String> NO_ROWS = Set.of(TITLE, DESCRIPTION, DROP_DOWN);
    private static final Set<String> PEOPLE = Set.of("contactName", "customerName");
    private static final Pattern FIELD = Pattern.compile("([^：]+)：(.+)");
    private static final Pattern BUTTON = Pattern.compile("\\[(.+)]\\((\\w+)\\)");

    private static final int LONGEST_TITLE = 36;
    private static final int LONGEST_DESCRIPTION = 44;
    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_VALUE = 30;
    private static final int LONGEST_OPTION = 16;
    private static final int LONGEST_PERSON = 14;
    private static final int LONGEST_BUTTON = 10;
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
        return new ButtonCard(
                card.taskId(),
                field(lines, TITLE, LONGEST_TITLE).orElse(""),
                field(lines, DESCRIPTION, LONGEST_DESCRIPTION).orElse(null),
                rows(lines),
                dropDown(lines, card.choice()),
                buttons(lines));
    }

    /** What stands in place of the buttons is as long as one. */
    String answer(Part part) {
        return Words.cut(Words.onOneLine(texts.render(part.text(), tidied(part.values()))), LONGEST_BUTTON);
    }

    private Map<String, String> completed(Part layout) {
        Map<String, String> values = tidied(layout.values());
        if (Missing.saidIn(layout.text())) {
            Missing.say(values, texts);
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

    private static List<Row> rows(List<String> lines) {
        return fields(lines)
                .filter(field -> !NO_ROWS.contains(field.group(1)))
                .map(field ->
                        new Row(Words.cut(field.group(1), LONGEST_NAME), Words.cut(field.group(2), LONGEST_VALUE)))
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

    private static List<Button> buttons(List<String> lines) {
        return lines.stream()
                .map(BUTTON::matcher)
                .filter(Matcher::matches)
                .map(button -> new Button(Words.cut(button.group(1), LONGEST_BUTTON), button.group(2)))
                .limit(MOST_BUTTONS)
                .toList();
    }

    private static Stream<MatchResult> fields(List<String> lines) {
        return lines.stream()
                .filter(line -> !BUTTON.matcher(line).matches())
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult);
    }
}
