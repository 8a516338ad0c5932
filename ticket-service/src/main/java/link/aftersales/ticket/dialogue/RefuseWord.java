package link.aftersales.ticket.dialogue;

import java.util.List;
import java.util.Map;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.CustomerWord;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.chat.CustomerMessages;
import link.aftersales.ticket.directory.Visitor;
import org.springframework.stereotype.Service;

/** Tells the unverified how to become a customer, whatever he asks for, and that his words are kept until then. */
@Service
class RefuseWord {

    /** For how long a claim may wait for its proof, which is identity-service's rule. */
    private static final String CLAIM_DAYS = "7";

    private final KeepWaitingWord keepWaitingWord;
    private final CustomerMessages messages;

    RefuseWord(KeepWaitingWord keepWaitingWord, CustomerMessages messages) {
        this.keepWaitingWord = keepWaitingWord;
        this.messages = messages;
    }

    /** Refuses a word, unless identity-service answers it. Needs the lock of the chat. */
    void refuse(Word word, Visitor.Unverified visitor) {
        if (word instanceof Word.Said said && CustomerWord.of(said.text()).forIdentity(false)) {
            return;
        }
        if (word instanceof Word.Said said && MobileNumber.isOtherNumber(said.text())) {
            say(word, List.of(Answers.part(CustomerText.NOT_A_NUMBER)));
        } else if (keepWaitingWord.keep(word)) {
            say(word, List.of(wayIn(visitor), Answers.part(CustomerText.WORDS_KEPT)));
        } else {
            say(word, List.of(wayIn(visitor)));
        }
    }

    private void say(Word word, List<Part> parts) {
        messages.say(word.chat(), null, parts, null);
    }

    private static Part wayIn(Visitor.Unverified visitor) {
        return switch (visitor) {
            case Visitor.Stranger stranger -> Answers.part(CustomerText.VERIFY_FIRST);
            case Visitor.Waiting(String phone) ->
                new Part(CustomerText.VERIFICATION_PENDING, Map.of("phoneMasked", Answers.masked(phone)));
            case Visitor.Expired expired -> new Part(CustomerText.CLAIM_EXPIRED, Map.of("days", CLAIM_DAYS));
            case Visitor.Revoked revoked -> Answers.part(CustomerText.TRUST_REVOKED);
            case Visitor.Refused refused -> Answers.part(CustomerText.NEEDS_CHECK);
        };
    }
}
