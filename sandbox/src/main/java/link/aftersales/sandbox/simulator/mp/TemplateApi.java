package link.aftersales.sandbox.simulator.mp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/**
 * {@code message/template/send}: outside of all windows, to followers, with short values; what came of it follows as an
 * event. The same {@code client_msg_id} within ten minutes is shown once (platform facts 1.6).
 */
public final class TemplateApi {

    private static final int LIMIT = 10_000;
    private static final Duration SAME = Duration.ofMinutes(10);
    private static final Map<String, Integer> LONGEST = Map.of("thing", 20, "phrase", 5, "character_string", 32);
    private static final int WRONG_OPENID = 40003;
    private static final int WRONG_TEMPLATE = 40037;
    private static final int NOT_FOLLOWING = 43004;
    private static final int WRONG_DATA = 47003;

    private final World world;
    private final Table<Sent> sent;
    private volatile Finishing finishing = (person, msgId, status) -> {};

    TemplateApi(World world) {
        this.world = world;
        this.sent = world.store().table("template_messages", Sent.class, LIMIT);
    }

    /** Hears what came of a message. */
    public interface Finishing {
        void finished(Person person, String msgId, String status);
    }

    private record Sent(String key, String msgId, Instant at) {}

    /** Who is told what came of each message. */
    public void finishesAt(Finishing finishing) {
        this.finishing = finishing;
    }

    List<ApiRoute> routes() {
        return List.of(ApiRoute.post(Platform.MP, "/cgi-bin/message/template/send", this::send));
    }

    private Answer send(ApiCall call) {
        ObjectNode body = call.json();
        Person receiver = receiver(body.path("touser").asText());
        if (body.path("template_id").asText().isBlank()) {
            throw new Refusal(WRONG_TEMPLATE, "invalid template_id");
        }
        String words = words(body.path("data"));
        String msgId = world.store().atomically(() -> show(receiver, body, words));
        finishing.finished(receiver, msgId, "success");
        return Answer.of(Answer.okBody().put("msgid", Long.parseLong(msgId)));
    }

    private String show(Person receiver, ObjectNode body, String words) {
        Instant now = world.clock().now();
        String key = receiver.openid() + " " + body.path("client_msg_id").asText(Ids.messageId());
        Sent before = sent.find(key).orElse(null);
        if (before != null && now.isBefore(before.at().plus(SAME))) {
            return before.msgId();
        }
        Sent message = new Sent(key, Ids.messageId(), now);
        sent.put(key, message);
        world.chats().fromAccount(receiver, "template", words, null);
        return message.msgId();
    }

    private Person receiver(String openid) {
        Person person =
                world.people().withOpenid(openid).orElseThrow(() -> new Refusal(WRONG_OPENID, "invalid openid"));
        if (!person.follows()) {
            throw new Refusal(NOT_FOLLOWING, "require subscribe");
        }
        return person;
    }

    private static String words(JsonNode data) {
        if (!data.isObject() || data.isEmpty()) {
            throw new Refusal(WRONG_DATA, "argument invalid!");
        }
        return StreamSupport.stream(((Iterable<Map.Entry<String, JsonNode>>) data::fields).spliterator(), false)
                .map(field ->
                        checked(field.getKey(), field.getValue().path("value").asText()))
                .collect(Collectors.joining("\n"));
    }

    private static String checked(String name, String value) {
        int longest = LONGEST.getOrDefault(name.replaceFirst("\\d+$", ""), Integer.MAX_VALUE);
        if (value.isBlank() || value.contains("\n") || value.codePointCount(0, value.length()) > longest) {
            throw new Refusal(WRONG_DATA, "argument invalid! data." + name + ".value is empty or invalid");
        }
        return value;
    }
}
