package link.aftersales.sandbox.simulator.callbacks;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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

    public void templateFinished(Person person, String msgId, String status) {
        String event = "TEMPLATESENDJOBFINISH";
        String xml = head(person, "event")
                .text("Event", event)
                .digits("MsgID", msgId)
                .text("Status", status)
                .end();
        callbacks.send(Platform.MP, person.openid(), event, xml);
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

    public String video(Person person, String mediaId) {
        return message(
                person, "video", head(person, "video").text("MediaId", mediaId).text("ThumbMediaId", ""));
    }

    /** A file comes with its name, length and digest, but without a media id: it cannot be fetched. */
    public String file(Person person, String name, byte[] bytes) {
        return message(
                person,
                "file",
                head(person, "file")
                        .text("Title", name)
                        .text("Description", "")
                        .text("FileKey", Ids.random("", 32))
                        .text("FileMd5", md5(bytes))
                        .text("FileTotalLen", String.valueOf(bytes.length)));
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

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
