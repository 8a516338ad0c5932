package link.aftersales.identity.trust;

import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import org.jspecify.annotations.Nullable;

/** Within the service: a customer's person is proven by a contact without numbers; only its member can tell his number. */
public record NumberUnproven(
        UUID customerId,
        MobileNumber phone,
        String userId,
        String externalUserId,
        @Nullable String contactName) {

    @Override
    public String toString() {
        return "NumberUnproven[customerId=" + customerId + "]";
    }
}
