package link.aftersales.notification.staff;

import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.StaffSnapshot;

/** The staff list, where the company imported one. */
public interface StaffCopies {

    /** Keeps a member unless something newer is known of him. */
    void put(StaffSnapshot snapshot);

    void remove(String userId);

    Optional<String> name(String userId);

    /** The userids of those who were listed as supervisors. */
    List<String> supervisors();
}
