package link.aftersales.ticket.dialogue;

import java.util.List;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import link.aftersales.ticket.chat.CustomerMessages;
import org.springframework.stereotype.Service;

/** Greets somebody who opens a chat of 微信客服. */
@Service
public class WelcomeVisitor {

    private final Chats chats;
    private final CustomerMessages messages;

    WelcomeVisitor(Chats chats, CustomerMessages messages) {
        this.chats = chats;
        this.messages = messages;
    }

    /** Answers his entering by its code, with the caller's transaction; the platform takes that once within seconds. */
    public void welcome(Chat.CustomerService chat, String eventCode) {
        chats.lock(chat);
        messages.answer(chat, eventCode, List.of(Answers.part(CustomerText.KF_WELCOME)));
    }
}
