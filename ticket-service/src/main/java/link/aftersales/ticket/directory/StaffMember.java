package link.aftersales.ticket.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member of staff as the company listed him. */
public record StaffMember(
        String userId,
        @Nullable String name,
        @Nullable String deputy,
        boolean supervisor,
        @Nullable Instant awayUntil) {

    /** Whether his deputy takes his work now. */
    public boolean away(Instant now) {
        return awayUntil != null && awayUntil.isAfter(now);
    }
}
