package link.aftersales.notification.push;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message that is to be sent; {@code cause} is the event that asked for it. */
public record Planned(
        String cause,
        Channel channel,
        String receiver,
        @Nullable String ticketNo,
        Urgency urgency,
        List<Part> parts) {}
