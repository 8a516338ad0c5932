package link.aftersales.notification.push;

/** Sends over one channel. Calls the platform, so it must be called outside any transaction. */
public interface Messenger {

    /** The channel that it speaks. */
    Channel channel();

    /** Sends it; never throws for the platform's sake. {@code again} when it was tried before, perhaps with success. */
    Outcome send(String receiver, Body body, boolean again);
}
