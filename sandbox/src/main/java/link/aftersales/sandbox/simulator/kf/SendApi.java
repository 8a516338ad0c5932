package link.aftersales.sandbox.simulator.kf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** {@code kf/send_msg} and {@code kf/send_msg_on_event}: an own msgid is taken once. */
final class SendApi {

    private static final int LONGEST_TEXT = 2048;
    private static final int WRONG_TYPE = 40008;
    private static final int BAD_PARAMETER = 40058;
    private static final int UNKNOWN_VISITOR = 40096;
    private static final int EMPTY_TEXT = 44004;
    private static final int TOO_LONG = 45002;
    private static final int UNKNOWN_ACCOUNT = 95000;
    /** Invented: it is documented that both are refused, but not by which number. */
    private static final int MSGID_USED = 95031;

    private static final int BAD_CODE = 95032;
    private static final int LIMIT = 20_000;

    /** A msgid that was used. */
    record Sent(String msgId) {}

    private final World world;
    private final CustomerService service;
    private final Table<Sent> sent;

    SendApi(World world, CustomerService service) {
        this.world = world;
        this.service = service;
        this.sent = world.store().table("kf_sent", Sent.class, LIMIT);
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.post(Platform.CP, "/cgi-bin/kf/send_msg", this::send),
                ApiRoute.post(Platform.CP, "/cgi-bin/kf/send_msg_on_event", this::sendOnEvent));
    }

    private Answer send(ApiCall call) {
        ObjectNode body = call.json();
        String text = textOf(body);
        String openKfId = body.path("open_kfid").asText();
        if (service.find(openKfId).isEmpty()) {
            throw new Refusal(UNKNOWN_ACCOUNT, "invalid open_kfid");
        }
        return world.store().atomically(() -> {
            Person visitor = visitor(body.path("touser").asText());
            String msgId = fresh(body);
            service.take(openKfId, visitor.externalUserId());
            return show(visitor, openKfId, msgId, text);
        });
    }

    private Answer sendOnEvent(ApiCall call) {
        ObjectNode body = call.json();
        String text = textOf(body);
        return world.store().atomically(() -> {
            String msgId = fresh(body);
            KfCode code = service.use(body.path("code").asText())
                    .orElseThrow(() -> new Refusal(BAD_CODE, "invalid or expired code"));
            return show(visitor(code.externalUserId()), code.openKfId(), msgId, text);
        });
    }

    private Answer show(Person visitor, String openKfId, String msgId, String text) {
        sent.put(msgId, new Sent(msgId));
        if (!service.failsAfterwards(openKfId, visitor.externalUserId(), msgId)) {
            world.chats().fromService(visitor, openKfId, "text", text);
        }
        return Answer.of(Answer.okBody().put("msgid", msgId));
    }

    private Person visitor(String externalUserId) {
        return world.people()
                .withExternalUserId(externalUserId)
                .orElseThrow(() -> new Refusal(UNKNOWN_VISITOR, "invalid external userid"));
    }

    private String fresh(ObjectNode body) {
        String msgId = body.path("msgid").asText("");
        if (!msgId.matches("[0-9a-zA-Z_-]{0,32}")) {
            throw new Refusal(BAD_PARAMETER, "invalid msgid");
        }
        if (sent.find(msgId).isPresent()) {
            throw new Refusal(MSGID_USED, "msgid repeated");
        }
        return msgId.isEmpty() ? Ids.random("", 32) : msgId;
    }

    private static String textOf(ObjectNode body) {
        return switch (body.path("msgtype").asText()) {
            case "text" -> checked(body.path("text").path("content").asText());
            case "msgmenu" -> checked(body.path("msgmenu").path("head_content").asText());
            default -> throw new Refusal(WRONG_TYPE, "invalid message type");
        };
    }

    private static String checked(String content) {
        if (content.isEmpty()) {
            throw new Refusal(EMPTY_TEXT, "empty content");
        }
        if (content.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            throw new Refusal(TOO_LONG, "content size out of limit");
        }
        return content;
    }
}
