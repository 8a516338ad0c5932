package link.aftersales.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a follower did in the Official Account, as the gateway read it from a callback (platform facts 1.3). {@code sentAt}
 * is the platform's CreateTime and equal in all repeats of one callback.
 */
public sealed interface WechatInbound extends Event {

    String openid();

    Instant sentAt();

    /** A message that a follower sent. {@code text} is set for texts only, {@code mediaId} for what must be fetched. */
    @Wire(type = "wechat.message-received.v1", topic = Topics.WECHAT_INBOUND)
    record MessageReceived(
            String openid,
            String msgId,
            MessageKind kind,
            @Nullable String text,
            @Nullable String mediaId,
            @Nullable String format,
            Instant sentAt)
            implements WechatInbound {}

    /** Somebody followed the account; {@code scene} is set when a parametric QR code was scanned. */
    @Wire(type = "wechat.followed.v1", topic = Topics.WECHAT_INBOUND)
    record Followed(String openid, @Nullable String scene, Instant sentAt) implements WechatInbound {}

    /** A follower left; nothing can be sent to him any more. */
    @Wire(type = "wechat.unfollowed.v1", topic = Topics.WECHAT_INBOUND)
    record Unfollowed(String openid, Instant sentAt) implements WechatInbound {}

    /** A menu button of type click was pressed. */
    @Wire(type = "wechat.menu-clicked.v1", topic = Topics.WECHAT_INBOUND)
    record MenuClicked(String openid, String menuKey, Instant sentAt) implements WechatInbound {}

    /** The platform finished a template message: status {@code success} or {@code failed:…}. */
    @Wire(type = "wechat.template-finished.v1", topic = Topics.WECHAT_INBOUND)
    record TemplateFinished(String openid, String msgId, String status, Instant sentAt) implements WechatInbound {}
}
