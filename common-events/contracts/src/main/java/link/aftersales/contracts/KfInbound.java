package link.aftersales.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened in 微信客服, as ticket-service pulled it (platform facts 4.2–4.5). {@code unionid} is set when the platform
 * gave one for this person. Key is {@code externalUserId}; owner ticket-service.
 */
public sealed interface KfInbound extends Event {

    String openKfId();

    String externalUserId();

    Instant sentAt();

    /** A message that a customer sent. {@code text} is set for texts only, {@code mediaId} for what must be fetched. */
    @Wire(type = "kf.message-received.v1", topic = Topics.KF_INBOUND)
    record MessageReceived(
            String openKfId,
            String externalUserId,
            @Nullable String unionid,
            String msgId,
            MessageKind kind,
            @Nullable String text,
            @Nullable String mediaId,
            Instant sentAt)
            implements KfInbound {}

    /** Somebody opened the chat; {@code welcomeCode} answers once within 20 seconds, absent when he was greeted lately. */
    @Wire(type = "kf.session-entered.v1", topic = Topics.KF_INBOUND)
    record SessionEntered(
            String openKfId,
            String externalUserId,
            @Nullable String unionid,
            String msgId,
            @Nullable String scene,
            @Nullable String welcomeCode,
            Instant sentAt)
            implements KfInbound {}

    /** A message of ours did not reach him after all; {@code failedMsgId} is the one that it was sent under. */
    @Wire(type = "kf.send-failed.v1", topic = Topics.KF_INBOUND)
    record SendFailed(
            String openKfId, String externalUserId, String msgId, String failedMsgId, int failType, Instant sentAt)
            implements KfInbound {}
}
