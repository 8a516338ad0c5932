package link.aftersales.notification.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent; {@code cause} is the event that asked for it, which happened {@code at}. {@code about} is
 * the customer whom the words speak of: with him they are erased.
 */
public record Planned(
        String cause,
        Channel channel,
        String receiver,
        @Nullable String ticketNo,
        Urgency urgency,
        Content content,
        @Nullable String about,
        Instant at) {}
