package link.aftersales.identity.staff;

import java.time.Instant;
import link.aftersales.contracts.text.StaffText;

/** What members were told about their contacts. */
public interface StaffNotices {

    /** Notes that a member is told now; false when he was told before. */
    boolean firstTime(String member, String externalUserId, StaffText text, Instant now);
}
