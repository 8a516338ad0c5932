package link.aftersales.notification.push;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators may know of the deliveries: everything but the words. */
public interface DeliveryRegister {

    /** A part of those that match, the newest first. */
    List<Entry> find(Query query, int limit, long offset);

    /** How many match. */
    long count(Query query);

    /** What to look for, planned since {@code from} and before {@code to}; what is absent does not restrict. */
    record Query(
            @Nullable Status status,
            @Nullable String ticketNo,
            @Nullable String receiver,
            @Nullable Instant from,
            @Nullable Instant to) {

        /** Whenever it was planned. */
        public Query(@Nullable Status status, @Nullable String ticketNo, @Nullable String receiver) {
            this(status, ticketNo, receiver, null, null);
        }
    }

    /** A delivery with its attempts; {@code seenAt} and {@code seenBy} tell who opened its link, once somebody did.
     * A customer who was erased is no {@code receiver} any more. */
    record Entry(
            String id,
            @Nullable String ticketNo,
            @Nullable String receiver,
            String channel,
            String status,
            @Nullable String reason,
            List<Attempt> attempts,
            Instant createdAt,
            @Nullable Instant seenAt,
            @Nullable String seenBy) {}

    /** One call to a platform. */
    record Attempt(Instant at, String outcome, @Nullable Integer errcode) {}
}
