package link.aftersales.ticket.dialogue;

import java.util.List;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.Recipient;
import org.jspecify.annotations.Nullable;

/** The way to a customer's ear. Whoever speaks holds the lock of the chat, so that messages arrive in order. */
public interface CustomerMessages {

    /** Says one message of these parts, with the caller's transaction; {@code ticketNo} when it is about a ticket. */
    void say(Recipient recipient, List<Part> parts, @Nullable String ticketNo);
}
