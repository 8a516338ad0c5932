package link.aftersales.notification.push;

import java.util.UUID;

/** Sends over one channel. Calls the platform, so it must be called outside any transaction. */
public interface Messenger {

    /** The channel that it speaks. */
    Channel channel();

    /**
     * Sends it; never throws for the platform's sake. {@code delivery} names it towards a platform that knows repeats by
     * name; {@code inDoubt} when an earlier attempt may have been taken, so that a refused repeat may mean that it was.
     */
    Outcome send(UUID delivery, String receiver, Body body, boolean inDoubt);
}
