package link.aftersales.identity.project;

import java.util.Optional;
import java.util.Set;
import link.aftersales.contracts.MobileNumber;

/** Numbers whose registration has changed, until everybody whom it concerns was told. */
public interface ChangedRegistrations {

    /** Notes them with the caller's transaction. */
    void note(Set<MobileNumber> phones);

    /** Forgets some that concern nobody: whoever claims such a number from now on sees its registration. */
    void forgetIdle();

    /** Takes the next one out, for good when the caller's transaction commits. */
    Optional<MobileNumber> takeNext();
}
