package link.aftersales.ticket.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a ticket came to its end, and when it gets there by itself; empty while it is open. */
record Progress(
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable Instant endedAt,
        @Nullable Instant remindDue,
        @Nullable Instant closeDue) {

    static final Progress NONE = new Progress(null, null, null, null, null);

    static Progress resolved(String by, Instant at, DeskTimes times) {
        return new Progress(at, by, null, at.plus(times.remindAfter()), at.plus(times.closeAfter()));
    }

    boolean due(Instant now) {
        return remindDue != null && !remindDue.isAfter(now) || ends(now);
    }

    boolean ends(Instant now) {
        return closeDue != null && !closeDue.isAfter(now);
    }

    Progress reminded() {
        return new Progress(resolvedAt, resolvedBy, endedAt, null, closeDue);
    }

    Progress ended(Instant at) {
        return new Progress(resolvedAt, resolvedBy, at, null, null);
    }
}
