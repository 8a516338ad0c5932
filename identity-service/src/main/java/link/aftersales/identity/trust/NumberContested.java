package link.aftersales.identity.trust;

import java.util.UUID;
import link.aftersales.contracts.MobileNumber;

/** Within the service: several followers claim the number of a contact, and no unionid tells which of them he is. */
public record NumberContested(
        UUID customerId, MobileNumber phone, String userId, String externalUserId, int claimants) {

    @Override
    public String toString() {
        return "NumberContested[customerId=" + customerId + "]";
    }
}
