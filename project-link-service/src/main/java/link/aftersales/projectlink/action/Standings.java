package link.aftersales.projectlink.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.projectlink.project.LinkToken;

/** How things stand with the tickets of projects, and who is who among the staff. */
public interface Standings {

    /** Of all tickets of a project that are not over. */
    List<Standing> of(String projectNo, Instant now);

    /** The project behind a token, if it has that ticket. */
    Optional<String> projectWith(LinkToken token, String ticketNo);

    /** How a member is called, or his userid. */
    String name(String userId);

    /** Keeps who stands in for a member and what he is, unless something newer is known of him. */
    void keep(StaffSnapshot snapshot);

    /** Whether the list of the staff makes him a supervisor. */
    boolean supervisor(String userId);
}
