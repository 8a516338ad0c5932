package link.aftersales.sandbox.simulator.mp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.MediaShelf;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** {@code message/custom/send} (客服消息): within the follower's windows, without id and without duplicate check. */
final class CustomMessageApi {

    private static final int LONGEST_TEXT = 2048;
    private static final int WRONG_OPENID = 40003;
    private static final int WRONG_MEDIA = 40007;
    private static final int WRONG_TYPE = 40008;
    private static final int NOT_FOLLOWING = 43004;
    private static final int EMPTY_TEXT = 44004;
    private static final int TOO_LONG = 45002;

    private final World world;
    private final ReplyWindows windows;
    private final MediaShelf shelf;

    CustomMessageApi(World world, ReplyWindows windows, MediaShelf shelf) {
        this.world = world;
        this.windows = windows;
        this.shelf = shelf;
    }

    List<ApiRoute> routes() {
        return List.of(ApiRoute.post(Platform.MP, "/cgi-bin/message/custom/send", this::send));
    }

    private Answer send(ApiCall call) {
        ObjectNode body = call.json();
        String type = body.path("msgtype").asText();
        if (!body.path(type).isObject()) {
            throw new Refusal(WRONG_TYPE, "invalid message type");
        }
        String text = type.equals("text") ? textOf(body) : body.path(type).toString();
        String mediaId = mediaOf(body, type);
        return world.store().atomically(() -> {
            Person receiver = receiver(body.path("touser").asText());
            windows.take(receiver.openid());
            world.chats().fromAccount(receiver, type, text, mediaId);
            return Answer.ok();
        });
    }

    private Person receiver(String openid) {
        Person person =
                world.people().withOpenid(openid).orElseThrow(() -> new Refusal(WRONG_OPENID, "invalid openid"));
        if (!person.follows()) {
            throw new Refusal(NOT_FOLLOWING, "require subscribe");
        }
        return person;
    }

    private static String textOf(ObjectNode body) {
        String content = body.path("text").path("content").asText();
        if (content.isEmpty()) {
            throw new Refusal(EMPTY_TEXT, "empty content");
        }
        if (content.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            throw new Refusal(TOO_LONG, "content size out of limit");
        }
        return content;
    }

    private @Nullable String mediaOf(ObjectNode body, String type) {
        String mediaId = body.path(type).path("media_id").asText();
        if (mediaId.isEmpty()) {
            return null;
        }
        if (shelf.find(mediaId)
                .filter(medium -> medium.platform() == Platform.MP)
                .isEmpty()) {
            throw new Refusal(WRONG_MEDIA, "invalid media_id");
        }
        return mediaId;
    }
}
