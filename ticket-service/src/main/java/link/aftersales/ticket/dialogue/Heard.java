package link.aftersales.ticket.dialogue;

import link.aftersales.contracts.CustomerWord;
import link.aftersales.contracts.MessageKind;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.FreeText;

/** A word as the conversation takes it. */
sealed interface Heard {

    /** A text and what it would mean by itself. */
    record Text(String words, Intent intent) implements Heard {}

    /** What identity-service answers; inside an open description it is also text. */
    record ForIdentity(String words) implements Heard {}

    /** Six digits: a code as long as one is awaited, else just words. */
    record Code(String words) implements Heard {}

    record Click(Intent intent) implements Heard {}

    record Media(MessageKind kind) implements Heard {}

    record Unusable() implements Heard {}

    /** Whether it says something rather than asks for something. */
    default boolean content() {
        return this instanceof Media || this instanceof Text text && text.intent() instanceof FreeText;
    }

    static Heard of(Word word) {
        return switch (word) {
            case Word.Said said -> text(said.text(), said.chat());
            case Word.Clicked clicked -> new Click(Vocabulary.ofMenuKey(clicked.menuKey()));
            case Word.Sent sent -> new Media(sent.kind());
            case Word.Unusable unusable -> new Unusable();
        };
    }

    /** identity-service listens to the Official Account only; in 微信客服 nobody is bound by what he types. */
    private static Heard text(String words, Chat chat) {
        boolean identityListens = chat instanceof Chat.OfficialAccount;
        return switch (CustomerWord.of(words).kind()) {
            case NUMBER -> identityListens ? new ForIdentity(words) : new Text(words, new FreeText());
            case CODE -> identityListens ? new Code(words) : new Text(words, new FreeText());
            case ERASE, RESEND_CODE, PRIVACY ->
                identityListens ? new ForIdentity(words) : new Text(words, Command.ELSEWHERE);
            case TRY_AGAIN, OTHER -> new Text(words, Vocabulary.ofText(words));
        };
    }
}
