package link.aftersales.notification.staff;

import java.util.List;

/** The members of staff. */
public interface Staff {

    /** How a member is called; by his userid where no name was listed. */
    String called(String userId);

    /** Everybody who supervises, each once. */
    List<String> supervisors();
}
