package link.aftersales.ticket.dialogue;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.ticket.attachment.KeepAttachment;
import link.aftersales.ticket.directory.ErasedPeople;
import org.springframework.stereotype.Service;

/** Keeps what the unverified asks for until he is verified; no more of a stranger than a request needs. */
@Service
class KeepWaitingWord {

    private static final int MOST_WORDS = 50;

    private final WaitingWords waiting;
    private final KeepAttachment keepAttachment;
    private final ErasedPeople erased;
    private final Pace pace;
    private final Clock clock;

    KeepWaitingWord(WaitingWords waiting, KeepAttachment keepAttachment, ErasedPeople erased, Pace pace, Clock clock) {
        this.waiting = waiting;
        this.keepAttachment = keepAttachment;
        this.erased = erased;
        this.pace = pace;
        this.clock = clock;
    }

    /** Keeps a word that asks for something and answers whether it did. Needs the lock of the chat. */
    boolean keep(Word word) {
        if (!Waiting.asks(word) || saidBeforeErasure(word)) {
            return false;
        }
        List<WaitingWord> kept = waiting.of(word.chat());
        if (!room(kept, word)) {
            return false;
        }
        UUID requestId = kept.isEmpty() ? UUID.randomUUID() : kept.getFirst().requestId();
        waiting.keep(word, requestId, clock.instant());
        if (word instanceof Word.Sent sent) {
            keepAttachment.keep(word.chat(), requestId, sent.kind(), sent.mediaId());
        }
        return true;
    }

    private boolean room(List<WaitingWord> kept, Word word) {
        long attachments =
                kept.stream().filter(one -> one.kind() != MessageKind.TEXT).count();
        return word instanceof Word.Sent ? attachments < pace.maxAttachments() : kept.size() < MOST_WORDS;
    }

    private boolean saidBeforeErasure(Word word) {
        return erased.erasedAt(word.chat().person())
                .filter(at -> !word.at().isAfter(at))
                .isPresent();
    }
}
