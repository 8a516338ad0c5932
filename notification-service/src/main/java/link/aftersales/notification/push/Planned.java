package link.aftersales.notification.push;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent; {@code cause} is the event that asked for it, which happened {@code at}. {@code about} are
 * the customers whom the words speak of: with the first of them who is erased they are, too. {@code projectNo} is the
 * project to whose page it links, {@code heldUntil} the moment before which it does not leave.
 */
public record Planned(
        String cause,
        Channel channel,
        String receiver,
        @Nullable String ticketNo,
        Urgency urgency,
        Content content,
        List<String> about,
        Instant at,
        @Nullable String projectNo,
        @Nullable Instant heldUntil) {

    /** Goes at once; links to no project. */
    public Planned(
            String cause,
            Channel channel,
            String receiver,
            @Nullable String ticketNo,
            Urgency urgency,
            Content content,
            List<String> about,
            Instant at) {
        this(cause, channel, receiver, ticketNo, urgency, content, about, at, null, null);
    }
}
