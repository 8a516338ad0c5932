package link.aftersales.contracts;

import org.jspecify.annotations.Nullable;

/** A customer as a receiver of words: the chat in which he is reached, and who he is, if that is known. */
public record Recipient(@Nullable String customerId, String openid) {

    /** The Kafka key that keeps the words to one chat in order. */
    public String key() {
        return openid;
    }

    /** A follower of whom only the chat is known. */
    public static Recipient follower(String openid) {
        return new Recipient(null, openid);
    }
}
