package link.aftersales.ticket.dialogue;

import java.util.List;
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

    /** All of it in one line. */
    static String quoted(List<WaitingWord> words) {
        return Quote.of(words.stream()
                .map(word -> word.kind() == MessageKind.TEXT ? Quote.oneLine(word.words()) : Quote.shown(word.kind())));
    }
}
