package link.aftersales.notification.push;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Text;
import link.aftersales.contracts.text.Texts;

/**
 * Makes a message of texts and values. What is too long for the platforms is cut, people's own words first, numbers,
 * states and links never.
 */
final class Wording {

    private static final Map<String, Integer> LONGEST = Map.of("description", 300, "words", 200, "draft", 60);
    private static final Set<String> NEVER_CUT = Set.of(
            "ticketNo",
            "modificationNo",
            "projectNo",
            "phone",
            "phoneMasked",
            "link",
            "privacyUrl",
            "ownerMention",
            "count",
            "max");
    private static final Set<String> ADDRESSES = Set.of("link", "privacyUrl", "ownerMention");
    private static final String BETWEEN_PARTS = "\n\n";

    private final Texts texts;
    private final int room;

    Wording(Texts texts) {
        this.texts = texts;
        this.room = Channel.LONGEST_TEXT_BYTES - Words.bytes(repeated(""));
    }

    /** The text before one that its reader may already have seen. */
    String repeated(String body) {
        return texts.render(CustomerText.REPEATED, Map.of()) + body;
    }

    /** Whether nothing has to be cut. */
    boolean fits(List<Part> parts) {
        return Words.bytes(join(parts.stream().map(Wording::tidied).toList())) <= room;
    }

    String render(List<Part> parts) {
        List<Part> fitting = parts.stream().map(Wording::tidied).collect(Collectors.toCollection(ArrayList::new));
        String body = join(fitting);
        while (Words.bytes(body) > room) {
            if (!cutLongest(fitting, Words.bytes(body) - room)) {
                return shortened(body);
            }
            body = join(fitting);
        }
        return body;
    }

    private String join(List<Part> parts) {
        return parts.stream()
                .map(part -> texts.render(part.text(), completed(part)))
                .collect(Collectors.joining(BETWEEN_PARTS));
    }

    /** The values as they stand in the text, with what a push says of things that are missing. */
    private Map<String, String> completed(Part part) {
        Map<String, String> values = new HashMap<>();
        part.values()
                .forEach((name, value) ->
                        values.put(name, ADDRESSES.contains(name) ? value : escaped(part.text(), value)));
        if (Missing.saidIn(part.text())) {
            Missing.say(values, texts);
        }
        String count = values.get("count");
        if (part.text() == StaffText.TICKET_PUSH && count != null) {
            values.merge(
                    "description", texts.render(StaffText.PUSH_ATTACHMENTS, Map.of("count", count)), String::concat);
        }
        return values;
    }

    /** The texts of the work group are Markdown. */
    private static String escaped(Text text, String value) {
        return text instanceof StaffText && text.name().startsWith("GROUP_")
                ? Words.inMarkdown(value)
                : Words.escaped(value);
    }

    private static Part tidied(Part part) {
        Map<String, String> values = new HashMap<>();
        part.values().forEach((name, value) -> values.put(name, tidied(part.text(), name, value)));
        values.values().removeIf(String::isEmpty);
        return new Part(part.text(), values);
    }

    private static String tidied(Text text, String name, String value) {
        String clean = Words.clean(value);
        String fitting = text instanceof StaffText && !holdsLines(name) ? Words.onOneLine(clean) : clean;
        return Words.cut(fitting, LONGEST.getOrDefault(name, Integer.MAX_VALUE));
    }

    private static boolean holdsLines(String name) {
        return name.endsWith("Lines") || name.endsWith("Entries");
    }

    /** Makes one value shorter, people's own words first; answers whether there was anything left to cut. */
    private static boolean cutLongest(List<Part> parts, int tooMuch) {
        Optional<Cut> longest = parts.stream()
                .flatMap(part -> part.values().entrySet().stream().map(value -> new Cut(part, value)))
                .filter(Cut::possible)
                .max(Comparator.comparing(Cut::peoplesWords).thenComparing(Cut::length));
        longest.ifPresent(cut -> cut.by(tooMuch));
        return longest.isPresent();
    }

    private record Cut(Part part, Map.Entry<String, String> value) {

        private static final int SHORTEST = 8;

        boolean possible() {
            return !NEVER_CUT.contains(value.getKey()) && !value.getKey().endsWith("Label") && length() > SHORTEST;
        }

        boolean peoplesWords() {
            return LONGEST.containsKey(value.getKey());
        }

        int length() {
            return Words.length(value.getValue());
        }

        void by(int bytes) {
            value.setValue(Words.cut(value.getValue(), Math.max(SHORTEST, length() - share(value.getValue(), bytes))));
        }
    }

    private String shortened(String body) {
        String shorter = body;
        while (Words.bytes(shorter) > room) {
            shorter = Words.cut(shorter, Words.length(shorter) - share(shorter, Words.bytes(shorter) - room));
        }
        return shorter;
    }

    /** About how many characters of these words have so many bytes, at least one. */
    private static int share(String words, int bytes) {
        return (int) Math.max(1, (long) Words.length(words) * bytes / Words.bytes(words));
    }
}
