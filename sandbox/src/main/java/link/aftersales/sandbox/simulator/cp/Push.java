package link.aftersales.sandbox.simulator.cp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of the application to one member.
 *
 * @param text what it reads like on his phone
 * @param body the request as it came, as JSON
 * @param dropped the member was over his rate: the sender was told 0, the member got nothing
 * @param replaceName what stands on the card's buttons after an update; it cannot be clicked any more
 */
public record Push(
        String id,
        String msgid,
        String userid,
        String msgtype,
        String text,
        String body,
        Instant at,
        boolean dropped,
        @Nullable String taskId,
        @Nullable String replaceName) {

    Push withButtons(String name) {
        return new Push(id, msgid, userid, msgtype, text, body, at, dropped, taskId, name);
    }

    Push withCard(AppMessage card) {
        String newTask = card.taskId() == null ? taskId : card.taskId();
        return new Push(id, msgid, userid, msgtype, card.text(), card.body().toString(), at, dropped, newTask, null);
    }
}
