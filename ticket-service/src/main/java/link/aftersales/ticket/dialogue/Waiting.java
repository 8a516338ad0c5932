package link.aftersales.ticket.dialogue;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.contracts.CustomerWord;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.dialogue.Intent.FreeText;
import link.aftersales.ticket.dialogue.Intent.Request;

/** Which words of the unverified are worth keeping, and the request that they make together. */
final class Waiting {

    private static final int QUOTED = 60;

    private Waiting() {}

    /** Whether this asks for something: neither a greeting nor a command, a click or what nobody can use. */
    static boolean asks(Word word) {
        return switch (word) {
            case Word.Said said -> asks(said.text());
            case Word.Sent sent -> true;
            case Word.Clicked clicked -> false;
            case Word.Unusable unusable -> false;
        };
    }

    private static boolean asks(String text) {
        Intent intent = Vocabulary.ofText(text);
        return CustomerWord.of(text).kind() == CustomerWord.Kind.OTHER
                && (intent instanceof Request || intent instanceof FreeText);
    }

    /** The draft with all of it; the first word that names a type decides about the type. */
    static Draft told(Draft begun, List<WaitingWord> words) {
        Draft draft = begun;
        for (WaitingWord word : words) {
            draft = word.kind() == MessageKind.TEXT ? said(draft, word.words()) : draft.attach(word.kind());
        }
        return draft;
    }

    private static Draft said(Draft draft, String words) {
        if (draft.type() != null || !(Vocabulary.ofText(words) instanceof Request request)) {
            return draft.say(words);
        }
        Draft told = draft.say(request.rest());
        TicketType type = request.type();
        return type == null ? told : told.of(type);
    }

    /** All of it in one line, at most so many characters as people see them. */
    static String quoted(List<WaitingWord> words) {
        return quoted(words.stream().map(Waiting::shown));
    }

    /** The same of a draft, with its type. */
    static String quoted(Draft draft) {
        Stream<String> told = Stream.concat(
                Stream.of(draft.type() == null ? "售后" : draft.type().label(), oneLine(draft.description())),
                draft.attachments().stream().map(Waiting::shown));
        return quoted(told.filter(part -> !part.isEmpty()));
    }

    private static String quoted(Stream<String> told) {
        String line = told.collect(Collectors.joining(" "));
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        if (characters.next(QUOTED) == BreakIterator.DONE || characters.next() == BreakIterator.DONE) {
            return line;
        }
        characters.first();
        return line.substring(0, characters.next(QUOTED - 1)) + "…";
    }

    private static String shown(WaitingWord word) {
        return word.kind() == MessageKind.TEXT ? oneLine(word.words()) : shown(word.kind());
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static String shown(MessageKind kind) {
        return switch (kind) {
            case IMAGE -> "[图片]";
            case VOICE -> "[语音]";
            case VIDEO -> "[视频]";
            case TEXT, FILE, LOCATION, LINK, OTHER -> "[文件]";
        };
    }
}
