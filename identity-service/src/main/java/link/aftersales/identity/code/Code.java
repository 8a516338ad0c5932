package link.aftersales.identity.code;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code that was issued, as far as anybody but its reader can know it. */
public record Code(
        UUID id, byte[] hash, Instant expiresAt, @Nullable UUID redeemedBy) {

    boolean usable(Instant now) {
        return redeemedBy == null && expiresAt.isAfter(now);
    }

    boolean redeemedBy(UUID customerId) {
        return customerId.equals(redeemedBy);
    }

    boolean expiredUnused(Instant now) {
        return redeemedBy == null && !expiresAt.isAfter(now);
    }

    @Override
    public String toString() {
        return "Code[id=" + id + "]";
    }
}
