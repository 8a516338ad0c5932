package link.aftersales.ticket.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the customer says about how his ticket is handled; each only so often. */
record Feedback(
        @Nullable Instant raisedAt,
        @Nullable Instant urgedAt,
        int urges,
        @Nullable Integer rating,
        @Nullable Instant ratedAt) {

    static final Feedback NONE = new Feedback(null, null, 0, null, null);

    Feedback raised(Instant at) {
        return new Feedback(at, urgedAt, urges, rating, ratedAt);
    }

    Feedback urged(Instant at) {
        return new Feedback(raisedAt, at, urges + 1, rating, ratedAt);
    }

    Feedback rated(int score, Instant at) {
        return new Feedback(raisedAt, urgedAt, urges, score, ratedAt == null ? at : ratedAt);
    }
}
