package link.aftersales.notification.staff;

import java.util.List;
import java.util.Optional;

/** The members of staff. */
public interface Staff {

    /** How a member is called; a colleague with his userid where no name was listed. */
    String called(String userId);

    /** Whether a member is away now. */
    boolean away(String userId);

    /** Whoever does a member's work while he is away; empty while he is there, and when nobody does it. */
    Optional<String> deputy(String userId);

    /** Everybody who supervises, each once. */
    List<String> supervisors();

    /** Whoever was named to do a member's work, away or not; empty while that one is away himself, and where nobody was. */
    default Optional<String> standIn(String userId) {
        return deputy(userId);
    }

    /** Whoever takes what nobody else can get, the first one first; nobody unless named. */
    default List<String> triage() {
        return List.of();
    }

    /** Whoever mends what is broken; nobody unless named. */
    default List<String> operators() {
        return List.of();
    }
}
