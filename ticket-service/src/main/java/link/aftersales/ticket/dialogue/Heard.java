package link.aftersales.ticket.dialogue;

import link.aftersales.contracts.CustomerWord;
import link.aftersales.contracts.MessageKind;

/** A word as the conversation takes it. */
sealed interface Heard {

    /** A text and what it would mean by itself. */
    record Text(String words, Intent intent) implements Heard {}

    /** A number or a code, which identity-service answers; inside an open description it is also text. */
    record ForIdentity(String words) implements Heard {}

    record Click(Intent intent) implements Heard {}

    record Media(MessageKind kind) implements Heard {}

    record Unusable() implements Heard {}

    static Heard of(Word word) {
        return switch (word) {
            case Word.Said said -> text(said.text());
            case Word.Clicked clicked -> new Click(Vocabulary.ofMenuKey(clicked.menuKey()));
            case Word.Sent sent -> new Media(sent.kind());
            case Word.Unusable unusable -> new Unusable();
        };
    }

    private static Heard text(String words) {
        return CustomerWord.of(words).forIdentity(true)
                ? new ForIdentity(words)
                : new Text(words, Vocabulary.ofText(words));
    }
}
