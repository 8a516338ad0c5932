package link.aftersales.identity.staff;

import java.time.Instant;
import link.aftersales.contracts.MobileNumber;

/** Who was asked to add the owner of which number, and when last. */
public interface SalesTodos {

    /** Notes that a member is asked now; false when somebody was asked after {@code unlessAfter}. */
    boolean issue(MobileNumber phone, String member, Instant now, Instant unlessAfter);
}
