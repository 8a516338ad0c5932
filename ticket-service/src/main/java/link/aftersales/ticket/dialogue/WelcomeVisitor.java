package link.aftersales.ticket.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import link.aftersales.ticket.chat.CustomerMessages;
import org.springframework.stereotype.Service;

/** Greets somebody who opens a chat of 微信客服. */
@Service
public class WelcomeVisitor {

    /** Platform facts 4.7. */
    private static final Duration CODE_LIVES = Duration.ofSeconds(20);

    private final Chats chats;
    private final CustomerMessages messages;
    private final Clock clock;

    WelcomeVisitor(Chats chats, CustomerMessages messages, Clock clock) {
        this.chats = chats;
        this.messages = messages;
        this.clock = clock;
    }

    /** Answers his entering by its code, with the caller's transaction, as long as the code lives. */
    public void welcome(Chat.CustomerService chat, String eventCode, Instant enteredAt) {
        if (enteredAt.plus(CODE_LIVES).isBefore(clock.instant())) {
            return;
        }
        chats.lock(chat);
        messages.answer(chat, eventCode, List.of(Answers.part(CustomerText.KF_WELCOME)));
    }
}
