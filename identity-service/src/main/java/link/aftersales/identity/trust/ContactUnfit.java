package link.aftersales.identity.trust;

import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.text.StaffText;

/** Within the service: a contact will never prove a claim by itself; its member may be told {@code why}. */
public record ContactUnfit(
        UUID customerId,
        MobileNumber phone,
        String userId,
        String externalUserId,
        String contactName,
        AddWay addWay,
        StaffText why) {

    @Override
    public String toString() {
        return "ContactUnfit[customerId=" + customerId + "]";
    }
}
