package link.aftersales.notification.customer;

import java.time.Instant;
import java.util.List;
import link.aftersales.notification.customer.ReplyWindow.Closing;
import link.aftersales.notification.customer.ReplyWindow.Opening;

/** The windows of all chats; what is told twice or late changes nothing. */
public interface ReplyWindows {

    /** He did something that allows us to write. Of whoever was erased since nothing is kept. */
    void open(CustomerChat chat, Opening opening);

    /** Nothing can be written until he does something again. */
    void close(CustomerChat chat, Closing closing);

    /** How the chat stands. */
    ReplyWindow of(CustomerChat chat);

    /** Where a verified customer did something lately, the newest first. */
    List<CustomerChat> chatsOf(String customerId);

    /** Where a verified customer follows, as far as he was known by it. */
    List<String> openidsOf(String customerId);

    /** Forgets what allows nothing any more. */
    void forget(Instant openedBefore, Instant closedBefore);
}
