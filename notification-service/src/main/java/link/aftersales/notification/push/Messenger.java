package link.aftersales.notification.push;

/** Sends text over one channel. Calls the platform, so it must be called outside any transaction. */
public interface Messenger {

    /** The channel that it speaks. */
    Channel channel();

    /** Sends the text; never throws for the platform's sake. */
    Outcome send(String receiver, String text);
}
