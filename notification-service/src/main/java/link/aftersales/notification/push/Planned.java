package link.aftersales.notification.push;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent; {@code cause} is the event that asked for it, which happened {@code at}. {@code about} are
 * the customers whom the words speak of: with the first of them who is erased they are, too.
 */
public record Planned(
        String cause,
        Channel channel,
        String receiver,
        @Nullable String ticketNo,
        Urgency urgency,
        Content content,
        List<String> about,
        Instant at) {}
