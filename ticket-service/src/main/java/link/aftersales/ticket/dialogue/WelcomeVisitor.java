package link.aftersales.ticket.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import link.aftersales.ticket.chat.CustomerMessages;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.Visitor;
import org.springframework.stereotype.Service;

/** Greets somebody who opens a chat of 微信客服: a customer by what he can say, anybody else by how to become one. */
@Service
public class WelcomeVisitor {

    /** Platform facts 4.7. */
    private static final Duration CODE_LIVES = Duration.ofSeconds(20);

    private final Chats chats;
    private final Customers customers;
    private final CustomerMessages messages;
    private final Clock clock;

    WelcomeVisitor(Chats chats, Customers customers, CustomerMessages messages, Clock clock) {
        this.chats = chats;
        this.customers = customers;
        this.messages = messages;
        this.clock = clock;
    }

    /** Answers his entering by its code, with the caller's transaction, as long as the code lives. */
    public void welcome(Chat.CustomerService chat, String eventCode, Instant enteredAt) {
        if (enteredAt.plus(CODE_LIVES).isBefore(clock.instant())) {
            return;
        }
        chats.lock(chat);
        messages.answer(chat, eventCode, List.of(Answers.part(welcome(customers.visitor(chat)))));
    }

    private static CustomerText welcome(Visitor visitor) {
        return switch (visitor) {
            case Visitor.Trusted trusted -> CustomerText.KF_WELCOME;
            case Visitor.Unverified unverified -> CustomerText.KF_WELCOME_UNVERIFIED;
        };
    }
}
