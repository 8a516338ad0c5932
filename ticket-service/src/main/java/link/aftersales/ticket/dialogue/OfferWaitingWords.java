package link.aftersales.ticket.dialogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.chat.Chat;
import org.springframework.stereotype.Service;

/** Makes a draft of what a new customer asked for before he was verified, and asks whether it is to be submitted. */
@Service
class OfferWaitingWords {

    private final WaitingWords waiting;
    private final Dialogues dialogues;
    private final Attachments attachments;
    private final Clock clock;

    OfferWaitingWords(WaitingWords waiting, Dialogues dialogues, Attachments attachments, Clock clock) {
        this.waiting = waiting;
        this.dialogues = dialogues;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The question, or nothing when he had asked for nothing. Needs the lock of the chat. */
    Optional<Part> offer(Chat chat, String customerId) {
        List<WaitingWord> words = waiting.take(chat, customerId);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Dialogue dialogue = dialogues.find(chat);
        Draft begun = begun(dialogue, words.getFirst().requestId());
        dialogues.save(dialogue.offer(Waiting.told(begun, words), clock.instant()));
        return Optional.of(new Part(CustomerText.WAITING_WORDS, Map.of("draft", Waiting.quoted(words))));
    }

    /** A draft that was open when his trust ended goes on. */
    private Draft begun(Dialogue dialogue, UUID requestId) {
        Draft open = dialogue.draft();
        if (open == null) {
            return Draft.begin(requestId);
        }
        attachments.move(requestId, open.id());
        return open;
    }
}
