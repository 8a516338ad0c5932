package link.aftersales.identity.code;

import java.time.Instant;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import org.jspecify.annotations.Nullable;

/** A code that a contact is to get for the claims on one number; {@code freshSince} changes when a newer claim joins. */
public record Wish(
        String userId,
        String externalUserId,
        MobileNumber phone,
        UUID customerId,
        @Nullable String contactName,
        Instant freshSince) {

    @Override
    public String toString() {
        return "Wish[customerId=" + customerId + "]";
    }
}
