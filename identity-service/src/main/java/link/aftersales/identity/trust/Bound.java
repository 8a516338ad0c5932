package link.aftersales.identity.trust;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Within the service: a claim has just become trusted, by this contact of this member or by hand without one. */
public record Bound(
        UUID customerId, @Nullable String userId, @Nullable String externalUserId) {

    @Override
    public String toString() {
        return "Bound[customerId=" + customerId + "]";
    }
}
