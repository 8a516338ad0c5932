package link.aftersales.ticket.dialogue;

import java.time.Instant;
import java.util.Locale;
import link.aftersales.contracts.MessageKind;
import link.aftersales.ticket.chat.Chat;
import org.jspecify.annotations.Nullable;

/** Something that somebody did in his chat, whatever the channel; {@code id} is one and the same in all repeats of it. */
public sealed interface Word {

    String id();

    Chat chat();

    Instant at();

    /** He wrote. Control characters are taken out: no screen, no database and no XML wants them. */
    record Said(String id, Chat chat, String text, Instant at) implements Word {
        public Said {
            text = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        }
    }

    /** He sent something that can be fetched. */
    record Sent(String id, Chat chat, MessageKind kind, String mediaId, Instant at) implements Word {}

    /** He sent something that cannot be used here; {@code kind} is what it was. */
    record Unusable(String id, Chat chat, MessageKind kind, Instant at) implements Word {}

    /** He pressed a button of the menu. */
    record Clicked(String id, Chat chat, String menuKey, Instant at) implements Word {}

    /** What is kept of it: his text, or the key he pressed. */
    default @Nullable String words() {
        return switch (this) {
            case Said said -> said.text();
            case Clicked clicked -> clicked.menuKey();
            case Sent sent -> null;
            case Unusable unusable -> null;
        };
    }

    /** What sort of word it is, for the record. */
    default String sort() {
        return switch (this) {
            case Said said -> "text";
            case Clicked clicked -> "click";
            case Sent sent -> sent.kind().name().toLowerCase(Locale.ROOT);
            case Unusable unusable -> unusable.kind().name().toLowerCase(Locale.ROOT);
        };
    }
}
