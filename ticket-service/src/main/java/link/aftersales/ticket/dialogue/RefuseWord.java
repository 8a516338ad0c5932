package link.aftersales.ticket.dialogue;

import java.util.List;
import java.util.Map;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.CustomerWord;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.chat.Chat;
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

    /** In 微信客服 nobody is bound, so nothing is kept there. Refuses a word, unless identity-service answers it. Needs the lock of the chat. */
    void refuse(Word word, Visitor.Unverified visitor) {
        if (word.chat() instanceof Chat.CustomerService) {
            say(
                    word,
                    List.of(Answers.part(
                            asksForHuman(word) ? CustomerText.CALL_HOTLINE : CustomerText.VERIFY_FIRST_KF)));
        } else if (!(word instanceof Word.Said said
                && CustomerWord.of(said.text()).forIdentity(false))) {
            refuseFollower(word, visitor);
        }
    }

    private void refuseFollower(Word word, Visitor.Unverified visitor) {
        if (word instanceof Word.Said said && MobileNumber.isOtherNumber(said.text())) {
            say(word, List.of(Answers.part(CustomerText.NOT_A_NUMBER)));
        } else if (asksForHuman(word)) {
            say(word, List.of(Answers.part(CustomerText.HUMAN_UNVERIFIED)));
        } else if (keepWaitingWord.keep(word)) {
            say(word, List.of(wayIn(visitor), Answers.part(CustomerText.WORDS_KEPT)));
        } else {
            say(word, List.of(wayIn(visitor)));
        }
    }

    private static boolean asksForHuman(Word word) {
        Intent intent =
                switch (word) {
                    case Word.Said said -> Vocabulary.ofText(said.text());
                    case Word.Clicked clicked -> Vocabulary.ofMenuKey(clicked.menuKey());
                    case Word.Sent sent -> new Intent.FreeText();
                    case Word.Unusable unusable -> new Intent.FreeText();
                };
        return intent == Intent.Command.HUMAN;
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
