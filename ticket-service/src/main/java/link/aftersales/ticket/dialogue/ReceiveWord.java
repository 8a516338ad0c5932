package link.aftersales.ticket.dialogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import link.aftersales.ticket.attachment.KeepAttachment;
import link.aftersales.ticket.chat.Chats;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.ErasedPeople;
import link.aftersales.ticket.directory.Visitor;
import org.springframework.stereotype.Service;

/** Answers what somebody says in his chat: a verified customer as the conversation goes, everybody else how to become one. */
@Service
public class ReceiveWord {

    private final Chats chats;
    private final Dialogues dialogues;
    private final Customers customers;
    private final ErasedPeople erased;
    private final Words words;
    private final KeepAttachment keepAttachment;
    private final TakeTurn takeTurn;
    private final RefuseWord refuseWord;
    private final LeaveToIdentity leaveToIdentity;
    private final LookUpFacts lookUpFacts;
    private final Conversation conversation;

    ReceiveWord(
            Chats chats,
            Dialogues dialogues,
            Customers customers,
            ErasedPeople erased,
            Words words,
            KeepAttachment keepAttachment,
            TakeTurn takeTurn,
            RefuseWord refuseWord,
            LeaveToIdentity leaveToIdentity,
            LookUpFacts lookUpFacts,
            Pace pace) {
        this.chats = chats;
        this.dialogues = dialogues;
        this.customers = customers;
        this.erased = erased;
        this.words = words;
        this.keepAttachment = keepAttachment;
        this.takeTurn = takeTurn;
        this.refuseWord = refuseWord;
        this.leaveToIdentity = leaveToIdentity;
        this.lookUpFacts = lookUpFacts;
        this.conversation = new Conversation(pace);
    }

    /** Receives one word, with the caller's transaction. What an erased person said before stays unheard. */
    public void receive(Word word) {
        chats.lock(word.chat());
        if (saidBefore(word, erased.erasedAt(word.chat().person()))) {
            return;
        }
        boolean leftToIdentity = leaveToIdentity.declinesErasure(word);
        switch (customers.visitor(word.chat())) {
            case Visitor.Trusted(Customer customer) -> {
                if (words.keep(word, customer.customerId()) && !leftToIdentity) {
                    converse(word, customer);
                }
            }
            case Visitor.Unverified visitor -> {
                if (!leftToIdentity) {
                    refuseWord.refuse(word, visitor);
                }
            }
        }
    }

    /** The platform tells the second only: what was said within the same one counts as said afterwards. */
    private static boolean saidBefore(Word word, Optional<Instant> erasedAt) {
        return erasedAt.filter(at -> word.at().isBefore(at.truncatedTo(ChronoUnit.SECONDS)))
                .isPresent();
    }

    private void converse(Word word, Customer customer) {
        Dialogue before = dialogues.find(word.chat());
        Facts facts = lookUpFacts.about(customer, word.at());
        Turn turn = conversation.hear(before, Heard.of(word), facts);
        keepAttachment(word, before, turn);
        takeTurn.take(turn, customer, facts);
    }

    /** Only what found room is fetched; it is noted before the turn that may file it. */
    private void keepAttachment(Word word, Dialogue before, Turn turn) {
        if (word instanceof Word.Sent sent) {
            turn.holderOfSent(before)
                    .ifPresent(id -> keepAttachment.keep(word.chat(), id, sent.kind(), sent.mediaId()));
        }
    }
}
