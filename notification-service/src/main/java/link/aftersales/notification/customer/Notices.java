package link.aftersales.notification.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.WechatInbound.TemplateFinished;

/** What customers are told that answers no word of theirs, beside the deliveries in which they are told it. */
public interface Notices {

    /** A notice: the message as it was asked for, and the chats that were tried up to this one. */
    record Notice(CustomerMessage message, List<String> tried) {}

    /** One that waits for the customer's next word. */
    record Kept(UUID delivery, CustomerMessage message) {}

    /** Writes down that the delivery of this cause to this chat is one. */
    void note(String cause, CustomerChat chat, Notice notice);

    /** The same for one that waits for the customer's next word, with why it does. */
    void keep(String cause, CustomerChat chat, Notice notice, Unreachable why);

    /** What waits for the word of a customer who is trusted, in its order. */
    List<Kept> keptFor(String customerId);

    /** What waits in this chat and was kept only since then, in its order. */
    List<Kept> keptSince(CustomerChat chat, Instant at);

    /** One that was kept leaves as it was meant to. */
    void release(UUID delivery);

    /** They are said in the message of this cause. */
    void join(List<UUID> kept, String cause);

    /** The message was sent, and with it what it began with. */
    void said(UUID delivery);

    /** The message was not sent: what it was to begin with waits again. */
    void unsaid(UUID delivery);

    /** What this delivery was to tell; empty when it is no notice, or nothing is left of it. */
    Optional<Notice> find(UUID delivery);

    /** The chat of a delivery to a customer; empty for others. */
    Optional<CustomerChat> chat(UUID delivery);

    /** The newest template message to this follower did not arrive; tells it. */
    void templateFailed(TemplateFinished finished);

    /** Gives up what has waited since before, and answers how many. */
    int lapse(Instant keptBefore);
}
