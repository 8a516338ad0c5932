package link.aftersales.contracts;

import org.jspecify.annotations.Nullable;

/**
 * A customer's chat with one account of 微信客服. {@code eventCode} is set for one message only: it is the code of an event
 * such as his entering the chat, answers once and dies after seconds (platform facts 4.7).
 */
public record KfChat(
        String openKfId, String externalUserId, @Nullable String eventCode) {

    /** The chat without any event. */
    public KfChat(String openKfId, String externalUserId) {
        this(openKfId, externalUserId, null);
    }
}
