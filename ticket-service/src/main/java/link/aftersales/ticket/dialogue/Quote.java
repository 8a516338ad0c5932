package link.aftersales.ticket.dialogue;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.contracts.MessageKind;

/** A customer's own words on one line, as he is shown them again: at most so many characters as people see them. */
final class Quote {

    private static final int LENGTH = 60;

    private Quote() {}

    static String of(Stream<String> told) {
        String line = told.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        if (characters.next(LENGTH) == BreakIterator.DONE || characters.next() == BreakIterator.DONE) {
            return line;
        }
        characters.first();
        return line.substring(0, characters.next(LENGTH - 1)) + "…";
    }

    /** What a draft says, with its type where it has one. */
    static String of(Draft draft) {
        String type = draft.type() == null ? "" : draft.type().label();
        String quoted = of(Stream.concat(
                Stream.of(type, oneLine(draft.description())),
                draft.attachments().stream().map(Quote::shown)));
        return quoted.isEmpty() ? "售后" : quoted;
    }

    static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    static String shown(MessageKind kind) {
        return switch (kind) {
            case IMAGE -> "[图片]";
            case VOICE -> "[语音]";
            case VIDEO -> "[视频]";
            case TEXT, FILE, LOCATION, LINK, OTHER -> "[文件]";
        };
    }
}
