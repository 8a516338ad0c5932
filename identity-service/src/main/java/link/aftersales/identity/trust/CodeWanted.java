package link.aftersales.identity.trust;

import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import org.jspecify.annotations.Nullable;

/** Within the service: a claim lacks only the proof that follower and contact are one person, which a code can bring. */
public record CodeWanted(
        UUID customerId,
        MobileNumber phone,
        String userId,
        String externalUserId,
        @Nullable String contactName) {

    @Override
    public String toString() {
        return "CodeWanted[customerId=" + customerId + "]";
    }
}
