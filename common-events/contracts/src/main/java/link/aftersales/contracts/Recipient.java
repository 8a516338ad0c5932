package link.aftersales.contracts;

import org.jspecify.annotations.Nullable;

/**
 * A customer as a receiver of words: the chat in which he is reached, and who he is, if that is known. Either
 * {@code openid} is set, for the Official Account, or {@code kf}, for 微信客服.
 */
public record Recipient(
        @Nullable String customerId,
        @Nullable String openid,
        @Nullable KfChat kf) {

    public Recipient {
        if ((openid == null) == (kf == null)) {
            throw new IllegalArgumentException("A recipient is reached in exactly one chat");
        }
    }

    /** In the Official Account. */
    public Recipient(@Nullable String customerId, String openid) {
        this(customerId, openid, null);
    }

    /** A follower of whom only the chat is known. */
    public static Recipient follower(String openid) {
        return new Recipient(null, openid, null);
    }

    /** The Kafka key that keeps the words to one chat in order. */
    public String key() {
        return kf == null ? String.valueOf(openid) : kf.externalUserId();
    }
}
