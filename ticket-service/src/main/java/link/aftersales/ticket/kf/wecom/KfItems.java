package link.aftersales.ticket.kf.wecom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.contracts.KfInbound;
import link.aftersales.contracts.KfInbound.MessageReceived;
import link.aftersales.contracts.KfInbound.SendFailed;
import link.aftersales.contracts.KfInbound.SessionEntered;
import link.aftersales.contracts.MessageKind;
import link.aftersales.ticket.kf.KfApi.Item;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgListResp.WxCpKfMsgItem;
import me.chanjar.weixin.cp.bean.kf.msg.WxCpKfEventMsg;
import me.chanjar.weixin.cp.bean.kf.msg.WxCpKfResourceMsg;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Items of {@code kf/sync_msg} (platform facts 4.3–4.5) as events: what customers sent and what concerns them. */
record KfItems(String corpId, String openKfId) {

    private static final Logger log = LoggerFactory.getLogger(KfItems.class);
    private static final int BY_CUSTOMER = 3;

    /** Empty for what servicers say and for events that change nothing here. */
    Optional<Item> read(WxCpKfMsgItem item) {
        if (item.getMsgId() == null || item.getSendTime() == null || item.getMsgType() == null) {
            log.warn("An item of 微信客服 account {} lacks what every item has", openKfId);
            return Optional.empty();
        }
        Instant at = Instant.ofEpochSecond(item.getSendTime());
        if (item.getMsgType().equals("event")) {
            return Optional.ofNullable(item.getEvent()).flatMap(event -> event(item.getMsgId(), event, at));
        }
        return Objects.equals(item.getOrigin(), BY_CUSTOMER) && item.getExternalUserId() != null
                ? Optional.of(item(item.getMsgId(), message(item, at)))
                : Optional.empty();
    }

    private Optional<Item> event(String msgId, WxCpKfEventMsg event, Instant at) {
        String visitor = event.getExternalUserId();
        if (visitor == null || event.getEventType() == null) {
            return Optional.empty();
        }
        return switch (event.getEventType()) {
            case "enter_session" -> Optional.of(item(msgId, entered(msgId, visitor, event, at)));
            case "msg_send_fail" -> failed(msgId, visitor, event, at).map(failed -> item(msgId, failed));
            default -> Optional.empty();
        };
    }

    private SessionEntered entered(String msgId, String visitor, WxCpKfEventMsg event, Instant at) {
        String scene = given(event.getScene());
        return new SessionEntered(openKfId, visitor, null, msgId, scene, given(event.getWelcomeCode()), at);
    }

    private Optional<SendFailed> failed(String msgId, String visitor, WxCpKfEventMsg event, Instant at) {
        int type = Objects.requireNonNullElse(event.getFailType(), 0);
        return Optional.ofNullable(event.getFailMsgId())
                .map(sent -> new SendFailed(openKfId, visitor, msgId, sent, type, at));
    }

    private MessageReceived message(WxCpKfMsgItem item, Instant at) {
        MessageKind kind = kind(item.getMsgType());
        String text = kind == MessageKind.TEXT && item.getText() != null
                ? item.getText().getContent()
                : null;
        return new MessageReceived(
                openKfId, item.getExternalUserId(), null, item.getMsgId(), kind, text, mediaId(item, kind), at);
    }

    private static MessageKind kind(String type) {
        return switch (type) {
            case "text" -> MessageKind.TEXT;
            case "image" -> MessageKind.IMAGE;
            case "voice" -> MessageKind.VOICE;
            case "video" -> MessageKind.VIDEO;
            case "file" -> MessageKind.FILE;
            case "location" -> MessageKind.LOCATION;
            case "link" -> MessageKind.LINK;
            default -> MessageKind.OTHER;
        };
    }

    private static @Nullable String mediaId(WxCpKfMsgItem item, MessageKind kind) {
        WxCpKfResourceMsg resource =
                switch (kind) {
                    case IMAGE -> item.getImage();
                    case VOICE -> item.getVoice();
                    case VIDEO -> item.getVideo();
                    case FILE -> item.getFile();
                    case TEXT, LOCATION, LINK, OTHER -> null;
                };
        return resource == null ? null : given(resource.getMediaId());
    }

    /** The inbox key of platform facts 10.1 as a hash: it is kept for a month, longer than somebody who is erased. */
    private Item item(String msgId, KfInbound event) {
        byte[] whole = ("kf:" + corpId + ":" + msgId).getBytes(StandardCharsets.UTF_8);
        return new Item("kf:" + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256().digest(whole)), event);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
