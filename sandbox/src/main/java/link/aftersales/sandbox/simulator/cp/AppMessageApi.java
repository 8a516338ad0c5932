package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import link.aftersales.sandbox.simulator.platform.Answer;
import link.aftersales.sandbox.simulator.platform.ApiCall;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.platform.Platform;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * {@code message/send}. The order in which WeCom checks is not documented; here a card's task id is checked before the
 * duplicate check, so that a repeated card is told 42014.
 */
final class AppMessageApi {

    private final WecomApp app;
    private final World world;
    private final Inboxes inboxes;
    private final Cards cards;
    private final DuplicateCheck duplicates;

    AppMessageApi(WecomApp app, World world, Inboxes inboxes, Cards cards) {
        this.app = app;
        this.world = world;
        this.inboxes = inboxes;
        this.cards = cards;
        this.duplicates = new DuplicateCheck(world);
    }

    List<ApiRoute> routes() {
        return List.of(ApiRoute.post(Platform.CP, "/cgi-bin/message/send", this::send));
    }

    private Answer send(ApiCall call) {
        ObjectNode body = call.json();
        AgentCheck.check(app, body);
        AppMessage message = AppMessage.read(body);
        byte[] request = call.request().body();
        return world.store().atomically(() -> {
            cards.checkUnused(message.taskId());
            Receivers receivers = Receivers.of(body, world.members());
            Optional<RecentSend> earlier = duplicates.earlier(body, request);
            return earlier.map(send -> answer(send.msgid(), receivers, "duplicate, not delivered"))
                    .orElseGet(() -> deliver(body, request, message, receivers));
        });
    }

    private Answer.Body deliver(ObjectNode body, byte[] request, AppMessage message, Receivers receivers) {
        String msgid = Ids.random("", 64);
        List<String> dropped = new ArrayList<>();
        for (Member member : receivers.members()) {
            if (inboxes.deliver(msgid, member, message).dropped()) {
                dropped.add(member.userid());
            }
        }
        duplicates.remember(body, request, msgid);
        Answer.Body answer = answer(msgid, receivers, dropped.isEmpty() ? null : "dropped for " + dropped);
        cards.sent(message).ifPresent(code -> answer.json().put("response_code", code));
        return answer;
    }

    private static Answer.Body answer(String msgid, Receivers receivers, @Nullable String note) {
        ObjectNode body = Answer.okBody()
                .put("invaliduser", receivers.invalidUsers())
                .put("invalidparty", receivers.invalidParties())
                .put("invalidtag", receivers.invalidTags())
                .put("unlicenseduser", "")
                .put("msgid", msgid);
        return new Answer.Body(body, note);
    }
}
