package link.aftersales.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in WeCom, as the gateway read it from a callback (platform facts 2.3, 3.2.6, 4.1). */
public sealed interface WecomInbound extends Event {

    Instant sentAt();

    /** {@code add_external_contact}, or with {@code half} {@code add_half_external_contact}. Carries ids only: the rest is read by API. */
    @Wire(type = "wecom.contact-added.v1", topic = Topics.WECOM_INBOUND)
    record ContactAdded(
            String userId,
            String externalUserId,
            boolean half,
            @Nullable String state,
            @Nullable String welcomeCode,
            Instant sentAt)
            implements WecomInbound {}

    /** {@code edit_external_contact}: something about the relation changed and must be read again. */
    @Wire(type = "wecom.contact-edited.v1", topic = Topics.WECOM_INBOUND)
    record ContactEdited(String userId, String externalUserId, Instant sentAt) implements WecomInbound {}

    /** {@code del_external_contact} (by the member) or {@code del_follow_user} (by the customer). */
    @Wire(type = "wecom.contact-deleted.v1", topic = Topics.WECOM_INBOUND)
    record ContactDeleted(
            String userId,
            String externalUserId,
            boolean byCustomer,
            @Nullable String source,
            Instant sentAt) implements WecomInbound {}

    /** {@code transfer_fail}: a hand-over to another member failed. */
    @Wire(type = "wecom.transfer-failed.v1", topic = Topics.WECOM_INBOUND)
    record TransferFailed(String userId, String externalUserId, String failReason, Instant sentAt)
            implements WecomInbound {}

    /** {@code kf_msg_or_event}: something waits at this 微信客服 account; {@code token} serves one pull within ten minutes. */
    @Wire(type = "wecom.kf-doorbell.v1", topic = Topics.WECOM_INBOUND)
    record KfDoorbell(String openKfId, String token, Instant sentAt) implements WecomInbound {}

    /** {@code template_card_event}: a member pressed a button of a card. {@code responseCode} updates that card once. */
    @Wire(type = "wecom.card-clicked.v1", topic = Topics.WECOM_INBOUND)
    record CardClicked(
            String userId,
            String taskId,
            String buttonKey,
            String cardType,
            @Nullable String responseCode,
            List<Selection> selections,
            Instant sentAt)
            implements WecomInbound {}

    /** What was chosen in a card's drop-down. */
    record Selection(String questionKey, List<String> optionIds) {}
}
