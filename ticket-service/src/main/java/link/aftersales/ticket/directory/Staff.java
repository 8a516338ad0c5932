package link.aftersales.ticket.directory;

import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.StaffSnapshot;

/** The copies of all listed members of staff. */
public interface Staff {

    /** Takes a newer state; an older or equal one changes nothing. */
    void apply(StaffSnapshot snapshot);

    /** Forgets a member who is listed no more. */
    void forget(String userId);

    /** Whether there may be such a member: everybody may while no list was imported. */
    boolean knows(String userId);

    /** A member by his userid, in whatever case it is written; empty where no list was imported. */
    Optional<StaffMember> find(String userId);

    /** The userids of those who are listed as supervisors. */
    List<String> supervisors();
}
