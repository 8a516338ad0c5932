package link.aftersales.notification.push;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.CardTask;
import org.jspecify.annotations.Nullable;

/** A delivery of which another one is to be made. A card becomes another card: WeCom takes the id of each once. */
public record Original(
        UUID id,
        String cause,
        Channel channel,
        String receiver,
        @Nullable String ticketNo,
        Urgency urgency,
        Content content,
        List<String> about,
        Instant at,
        @Nullable String projectNo) {

    private static final int SERIAL = 12;

    /** The same for a receiver, for another cause. */
    Planned copy(String cause, String receiver) {
        return new Planned(cause, channel, receiver, ticketNo, urgency, fresh(), about, at, projectNo, null);
    }

    /** As it is told to somebody else who stands in for a member; who stood in for another one before says so still. */
    Original inPlaceOf(String name) {
        Content marked =
                content.with(part -> part.values().containsKey("standsInFor") ? part : part.and("standsInFor", name));
        return new Original(id, cause, channel, receiver, ticketNo, urgency, marked, about, at, projectNo);
    }

    private Content fresh() {
        return switch (content) {
            case Content.Card card ->
                new Content.Card(anotherTask(card.taskId()), card.layout(), card.choice(), card.keys(), card.remark());
            case Content.Service service -> new Content.Service(service.openKfId(), null, service.parts());
            case Content.Plain plain -> plain;
            case Content.Answer answer -> answer;
            case Content.CardChange change -> change;
        };
    }

    /** Of the same thing; the id of a card that another service knows by its id stays. */
    private static String anotherTask(String taskId) {
        String serial = UUID.randomUUID().toString().replace("-", "").substring(0, SERIAL);
        return CardTask.parse(taskId)
                .map(task -> new CardTask(task.kind(), task.no(), serial).id())
                .orElse(taskId);
    }
}
