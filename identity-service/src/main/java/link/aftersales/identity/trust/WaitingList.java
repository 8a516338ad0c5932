package link.aftersales.identity.trust;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import org.jspecify.annotations.Nullable;

/** Open claims for people to look through; nothing is decided from it. */
public interface WaitingList {

    /** A claim with the newest judgement of it, if any contact was judged, and who was asked to add the owner of its number. */
    record Waiting(
            UUID customerId,
            MobileNumber phone,
            Instant claimedAt,
            @Nullable String reason,
            @Nullable String askedMember,
            @Nullable Instant askedAt) {

        @Override
        public String toString() {
            return "Waiting[customerId=" + customerId + "]";
        }
    }

    /** The oldest first. */
    List<Waiting> list(int limit, long offset);

    /** How many there are in all. */
    long count();
}
