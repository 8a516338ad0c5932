package link.aftersales.ticket.dialogue;

import java.time.Instant;
import java.util.Optional;
import link.aftersales.contracts.ErasureQuestion;
import link.aftersales.ticket.chat.Chat;

/** Chats whose latest word led identity-service to ask whether everything shall really be erased. */
public interface ErasureQuestions {

    /** It asks, now that this was said. */
    void asked(Chat chat, Instant at);

    /** Takes the question away, for something is said after it. */
    Optional<ErasureQuestion> nextWord(Chat chat);
}
