package link.aftersales.ticket.dialogue;

import java.util.Optional;
import link.aftersales.contracts.ErasureQuestion;
import link.aftersales.ticket.chat.Chat;
import org.springframework.stereotype.Component;

/** Follows what identity-service asks of its own accord, so that both do not answer the same word, nor neither. */
@Component
class LeaveToIdentity {

    private final ErasureQuestions questions;

    LeaveToIdentity(ErasureQuestions questions) {
        this.questions = questions;
    }

    /** Whether this word declines an erasure, which identity-service answers. Needs the lock of the chat. */
    boolean declinesErasure(Word word) {
        if (!(word.chat() instanceof Chat.OfficialAccount)) {
            return false;
        }
        Optional<ErasureQuestion> asked = questions.nextWord(word.chat());
        if (!(word instanceof Word.Said said)) {
            return false;
        }
        if (ErasureQuestion.follows(said.text())) {
            questions.asked(said.chat(), said.at());
        }
        return asked.filter(question -> question.declinedBy(said.text(), said.at()))
                .isPresent();
    }
}
