package link.aftersales.identity.staff;

import org.springframework.stereotype.Component;

/** What members are called in texts. */
@Component
public class StaffNames {

    private final Colleagues colleagues;

    StaffNames(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** The imported name of a member, else his userid. */
    public String nameOf(String userId) {
        return colleagues.nameOf(userId).orElse(userId);
    }
}
