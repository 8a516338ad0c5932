package link.aftersales.notification.push;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery before its first attempt, when it becomes a {@link Body}; {@code projectNo} is whose page it links to. It was
 * planned when its ticket, if it is about one, had the version {@code shows}.
 */
public record Unwritten(
        UUID id,
        Content content,
        @Nullable String projectNo,
        String receiver,
        @Nullable TicketState ticket,
        long shows) {}
