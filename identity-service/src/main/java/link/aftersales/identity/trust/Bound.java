package link.aftersales.identity.trust;

import java.util.UUID;

/** Within the service: a claim has just been proven by this contact of this member. */
public record Bound(UUID customerId, String userId, String externalUserId) {

    @Override
    public String toString() {
        return "Bound[customerId=" + customerId + "]";
    }
}
