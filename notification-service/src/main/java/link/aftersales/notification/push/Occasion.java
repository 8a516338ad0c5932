package link.aftersales.notification.push;

import java.util.List;
import link.aftersales.contracts.text.StaffText;

/** Who hears of what: one line for each occasion. */
enum Occasion {
    TICKET_CREATED(StaffText.TICKET_PUSH, Role.OWNER, Role.SALES);

    private final StaffText text;
    private final List<Role> audience;

    Occasion(StaffText text, Role... audience) {
        this.text = text;
        this.audience = List.of(audience);
    }

    StaffText text() {
        return text;
    }

    List<Role> audience() {
        return audience;
    }

    /** What somebody is to a ticket. */
    enum Role {
        /** Handles it. */
        OWNER,
        /** Has the relation to the customer. */
        SALES
    }
}
