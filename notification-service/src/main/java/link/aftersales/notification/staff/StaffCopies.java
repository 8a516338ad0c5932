package link.aftersales.notification.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.StaffSnapshot;
import org.jspecify.annotations.Nullable;

/** The staff list, where the company imported one. */
public interface StaffCopies {

    /** Keeps a member unless something newer is known of him. */
    void put(StaffSnapshot snapshot);

    void remove(String userId);

    Optional<String> name(String userId);

    /** Until when a member is away, as far as he ever was. */
    Optional<Absence> absence(String userId);

    /** Whoever was named to do a member's work while he is away. */
    Optional<String> deputy(String userId);

    /** The end of an absence and whoever does the work meanwhile, if anybody. */
    record Absence(Instant until, @Nullable String deputy) {}

    /** The userids of those who were listed as supervisors. */
    List<String> supervisors();
}
