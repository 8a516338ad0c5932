package link.aftersales.ticket.chat;

import java.util.List;
import link.aftersales.contracts.CustomerMessage.Notice;
import link.aftersales.contracts.CustomerMessage.Part;
import org.jspecify.annotations.Nullable;

/** The way to a customer's ear. Whoever speaks holds the lock of the chat, so that messages arrive in order. */
public interface CustomerMessages {

    /**
     * Says one message of these parts, with the caller's transaction; {@code customerId} when it is known who listens,
     * {@code ticketNo} when it is about a ticket.
     */
    void say(Chat chat, @Nullable String customerId, List<Part> parts, @Nullable String ticketNo);

    /** Tells of something that answers no word of his, wherever he can be reached; otherwise staff pass it on. */
    void tell(Chat chat, String customerId, List<Part> parts, @Nullable String ticketNo, Notice notice);

    /** Answers an event of 微信客服 by its code, which works once and within seconds. */
    void answer(Chat.CustomerService chat, String eventCode, List<Part> parts);
}
