package link.aftersales.gateway.callbacks;

import java.time.Instant;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.WechatInbound.Followed;
import link.aftersales.contracts.WechatInbound.MenuClicked;
import link.aftersales.contracts.WechatInbound.MessageReceived;
import link.aftersales.contracts.WechatInbound.TemplateFinished;
import link.aftersales.contracts.WechatInbound.Unfollowed;
import link.aftersales.gateway.callbacks.Reading.Inbound;
import link.aftersales.gateway.callbacks.Reading.Unknown;
import org.jspecify.annotations.Nullable;

/** The Official Account's XML (platform facts 1.3) as events. */
final class WechatReader {

    private static final String SCENE_PREFIX = "qrscene_";

    private final String appId;

    WechatReader(String appId) {
        this.appId = appId;
    }

    Reading read(XmlElement xml, Instant called) {
        String openid = xml.required("FromUserName");
        Instant at = CreateTime.of(xml, called);
        String type = xml.required("MsgType");
        return type.equals("event") ? event(xml, openid, at) : message(xml, openid, type, at);
    }

    private Reading message(XmlElement xml, String openid, String type, Instant at) {
        MessageKind kind = kind(type);
        String msgId = xml.text("MsgId").strip();
        MessageReceived event = new MessageReceived(
                openid,
                msgId,
                kind,
                kind == MessageKind.TEXT ? xml.text("Content") : null,
                xml.optional("MediaId"),
                xml.optional("Format"),
                at);
        String distinct = msgId.isEmpty() ? CreateTime.text(xml) + ":" + type + ":" + content(xml) : msgId;
        return inbound(distinct, event, openid, at);
    }

    private Reading event(XmlElement xml, String openid, Instant at) {
        String name = xml.required("Event");
        String eventKey = xml.text("EventKey");
        String distinct = CreateTime.text(xml) + ":" + name + ":" + eventKey;
        return switch (name) {
            case "subscribe" -> inbound(distinct, new Followed(openid, scene(eventKey), at), openid, at);
            case "unsubscribe" -> inbound(distinct, new Unfollowed(openid, at), openid, at);
            case "CLICK" -> inbound(distinct, new MenuClicked(openid, xml.required("EventKey"), at), openid, at);
            case "TEMPLATESENDJOBFINISH" -> {
                String msgId = xml.text("MsgID").strip();
                Event event = new TemplateFinished(openid, msgId, xml.text("Status"), at);
                yield inbound(distinct + ":" + msgId, event, openid, at);
            }
            default -> new Unknown(name);
        };
    }

    private Inbound inbound(String distinct, Event event, String openid, Instant at) {
        return new Inbound(InboxKey.of("mp", appId, openid, distinct), openid, event, at);
    }

    /** Tells messages of one second apart that came without their number. */
    private static String content(XmlElement xml) {
        return Integer.toHexString((xml.text("Content") + xml.text("MediaId")).hashCode());
    }

    private static @Nullable String scene(String eventKey) {
        String scene = eventKey.startsWith(SCENE_PREFIX) ? eventKey.substring(SCENE_PREFIX.length()) : eventKey;
        return scene.isEmpty() ? null : scene;
    }

    private static MessageKind kind(String type) {
        return switch (type) {
            case "text" -> MessageKind.TEXT;
            case "image" -> MessageKind.IMAGE;
            case "voice" -> MessageKind.VOICE;
            case "video", "shortvideo" -> MessageKind.VIDEO;
            case "file" -> MessageKind.FILE;
            case "location" -> MessageKind.LOCATION;
            case "link" -> MessageKind.LINK;
            default -> MessageKind.OTHER;
        };
    }
}
