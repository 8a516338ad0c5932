package link.aftersales.sandbox.simulator.callbacks;

import java.time.Instant;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.Person;

/** What the Official Account is told about its followers (platform facts 1.3). Each answers its message id or own id. */
public final class MpCallbacks {

    private final Callbacks callbacks;
    private final String originalId;

    public MpCallbacks(Callbacks callbacks, String originalId) {
        this.callbacks = callbacks;
        this.originalId = originalId;
    }

    public String subscribe(Person person) {
        return event(person, "subscribe", "");
    }

    public String unsubscribe(Person person) {
        return event(person, "unsubscribe", "");
    }

    public String click(Person person, String key) {
        return event(person, "CLICK", key);
    }

    public String text(Person person, String content) {
        return message(person, "text", head(person, "text").text("Content", content));
    }

    public String image(Person person, String mediaId, String picUrl) {
        return message(
                person, "image", head(person, "image").text("PicUrl", picUrl).text("MediaId", mediaId));
    }

    public String voice(Person person, String mediaId) {
        return message(
                person, "voice", head(person, "voice").text("MediaId", mediaId).text("Format", "amr"));
    }

    private String event(Person person, String event, String key) {
        String xml =
                head(person, "event").text("Event", event).text("EventKey", key).end();
        return callbacks.send(Platform.MP, person.openid(), event, xml);
    }

    private String message(Person person, String type, ClearXml content) {
        String msgId = Ids.messageId();
        callbacks.send(
                Platform.MP,
                person.openid(),
                type,
                content.digits("MsgId", msgId).end());
        return msgId;
    }

    private ClearXml head(Person person, String type) {
        return new ClearXml()
                .text("ToUserName", originalId)
                .text("FromUserName", person.openid())
                .number("CreateTime", Instant.now().getEpochSecond())
                .text("MsgType", type);
    }
}
