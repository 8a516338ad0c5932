package link.aftersales.ticket.dialogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.CustomerWord;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.attachment.KeepAttachment;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.Visitor;
import org.springframework.stereotype.Service;

/** Answers what somebody says in his chat: a verified customer as the conversation goes, everybody else how to become one. */
@Service
public class ReceiveWord {

    private final Dialogues dialogues;
    private final Customers customers;
    private final Words words;
    private final KeepAttachment keepAttachment;
    private final TakeTurn takeTurn;
    private final CustomerMessages messages;
    private final Conversation conversation;
    private final Clock clock;

    ReceiveWord(
            Dialogues dialogues,
            Customers customers,
            Words words,
            KeepAttachment keepAttachment,
            TakeTurn takeTurn,
            CustomerMessages messages,
            Pace pace,
            Clock clock) {
        this.dialogues = dialogues;
        this.customers = customers;
        this.words = words;
        this.keepAttachment = keepAttachment;
        this.takeTurn = takeTurn;
        this.messages = messages;
        this.conversation = new Conversation(pace);
        this.clock = clock;
    }

    /** Receives one word, with the caller's transaction. */
    public void receive(Word word) {
        dialogues.lock(word.openid());
        switch (customers.visitor(word.openid())) {
            case Visitor.Trusted(Customer customer) -> converse(word, customer);
            case Visitor.Waiting(String phone) ->
                refuse(word, new Part(CustomerText.VERIFICATION_PENDING, Map.of("phoneMasked", Answers.masked(phone))));
            case Visitor.Stranger stranger -> refuse(word, Answers.part(CustomerText.VERIFY_FIRST));
        }
    }

    private void converse(Word word, Customer customer) {
        if (!words.keep(word, customer.customerId())) {
            return;
        }
        Dialogue before = dialogues.find(word.openid());
        Turn turn = conversation.hear(before, Heard.of(word), clock.instant());
        takeTurn.take(turn, customer);
        keepAttachment(word, before, turn.dialogue());
    }

    /** Only what found room in the draft is fetched. */
    private void keepAttachment(Word word, Dialogue before, Dialogue after) {
        if (word instanceof Word.Sent sent && after.attachments() > before.attachments()) {
            keepAttachment.keep(after.told().id(), sent.kind(), sent.mediaId());
        }
    }

    private void refuse(Word word, Part how) {
        if (word instanceof Word.Said said && CustomerWord.of(said.text()).forIdentity(false)) {
            return;
        }
        boolean otherNumber = word instanceof Word.Said said && MobileNumber.isOtherNumber(said.text());
        Part answer = otherNumber ? Answers.part(CustomerText.NOT_A_NUMBER) : how;
        messages.say(Recipient.follower(word.openid()), List.of(answer), null);
    }
}
