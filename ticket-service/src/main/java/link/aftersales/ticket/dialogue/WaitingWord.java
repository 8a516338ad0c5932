package link.aftersales.ticket.dialogue;

import java.util.UUID;
import link.aftersales.contracts.MessageKind;

/** Something that a follower asked for before he was verified: a text, or something that he sent along without words. */
public record WaitingWord(UUID requestId, MessageKind kind, String words) {

    /** No words in a log by accident. */
    @Override
    public String toString() {
        return "WaitingWord[" + kind + "]";
    }
}
