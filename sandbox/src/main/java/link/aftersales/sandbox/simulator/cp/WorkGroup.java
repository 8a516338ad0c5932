package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.World;

/** The work group, in which robots speak: {@code webhook/send}, 20 times a minute with each key and then 45009 (platform facts 3.4). */
public final class WorkGroup {

    private static final int A_MINUTE = 20;
    private static final int LIMIT = 1_000;
    private static final int LONGEST_TEXT = 2048;
    private static final int LONGEST_MARKDOWN = 4096;
    private static final int BAD_KEY = 93000;
    private static final int WRONG_TYPE = 40008;
    private static final int BAD_PARAMETER = 40058;
    private static final int EMPTY_TEXT = 44004;
    private static final int TOO_OFTEN = 45009;

    private final World world;
    private final Table<GroupMessage> messages;

    WorkGroup(World world) {
        this.world = world;
        this.messages = world.store().table("group_messages", GroupMessage.class, LIMIT);
    }

    List<ApiRoute> routes() {
        return List.of(ApiRoute.open(Platform.CP, "POST", "/cgi-bin/webhook/send", this::send));
    }

    /** Oldest first. */
    public List<GroupMessage> messages() {
        return messages.all();
    }

    private Answer send(ApiCall call) {
        String key = call.required("key", BAD_KEY);
        JsonNode body = call.json();
        String type = body.path("msgtype").asText();
        String text = AppMessage.required(body.path(type), "content", EMPTY_TEXT);
        check(type, text);
        return world.store().atomically(() -> {
            Instant now = world.clock().now();
            if (saidSince(key, now.minus(Duration.ofMinutes(1))) >= A_MINUTE) {
                throw new Refusal(TOO_OFTEN, "api freq out of limit");
            }
            String id = Ids.messageId();
            messages.put(id, new GroupMessage(id, key, type, text, now));
            return Answer.of(Answer.okBody());
        });
    }

    private long saidSince(String key, Instant since) {
        return messages.all().stream()
                .filter(message -> message.key().equals(key) && message.at().isAfter(since))
                .count();
    }

    private static void check(String type, String text) {
        if (!List.of("text", "markdown").contains(type)) {
            throw new Refusal(WRONG_TYPE, "invalid msgtype");
        }
        int longest = type.equals("text") ? LONGEST_TEXT : LONGEST_MARKDOWN;
        if (text.getBytes(StandardCharsets.UTF_8).length > longest) {
            throw new Refusal(BAD_PARAMETER, type + ".content exceed max length " + longest);
        }
    }
}
