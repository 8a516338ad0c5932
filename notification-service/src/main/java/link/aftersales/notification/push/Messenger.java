package link.aftersales.notification.push;

import java.util.UUID;

/** Sends over one channel. Calls the platform, so it must be called outside any transaction. */
public interface Messenger {

    /** The channel that it speaks. */
    Channel channel();

    /**
     * Sends it; never throws for the platform's sake. {@code delivery} names it towards a platform that knows repeats by
     * name, {@code again} when it was tried before, perhaps with success.
     */
    Outcome send(UUID delivery, String receiver, Body body, boolean again);
}
