package link.aftersales.identity.code;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import org.jspecify.annotations.Nullable;

/**
 * A code that a contact is to get: for the claims on one number, or on several where WeCom has not told by which of them
 * he was found. {@code freshSince} changes when a newer claim joins.
 */
public record Wish(
        String userId,
        String externalUserId,
        List<MobileNumber> phones,
        UUID customerId,
        @Nullable String contactName,
        Instant freshSince) {

    @Override
    public String toString() {
        return "Wish[customerId=" + customerId + "]";
    }
}
