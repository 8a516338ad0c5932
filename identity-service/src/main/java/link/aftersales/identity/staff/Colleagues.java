package link.aftersales.identity.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The members of staff, as far as a list of them was imported. */
public interface Colleagues {

    /** A member and what he is called. */
    record Colleague(String userId, String name) {}

    /** Sales people who are not away, by name. */
    List<Colleague> sales(int limit, Instant now);

    /** The userids of all supervisors. */
    List<String> supervisors();

    /** What a member is called. */
    Optional<String> nameOf(String userId);

    /** Whether he is known to be away. */
    boolean away(String userId, Instant now);
}
