package link.aftersales.notification.push;

import java.util.Set;
import java.util.UUID;
import link.aftersales.contracts.LinkEvent.PageSeen;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import org.springframework.stereotype.Service;

/** Takes note that a push reached a person: its link was opened, or its receiver did something about its ticket. */
@Service
public class NoteSeen {

    private static final Set<String> NOBODY_TOLD = Set.of("customer", "system", "admin");

    private final Sightings sightings;

    NoteSeen(Sightings sightings) {
        this.sightings = sightings;
    }

    /** A page that was opened otherwise tells nothing of a push. */
    public void page(PageSeen seen) {
        String delivery = seen.deliveryId();
        if (delivery != null) {
            sightings.opened(UUID.fromString(delivery), seen.projectNo(), seen.at());
        }
    }

    /** Somebody's deed, if he is a member of staff. */
    public void deed(TicketChanged changed) {
        Change change = changed.change();
        if (!NOBODY_TOLD.contains(change.actor())) {
            sightings.acted(changed.ticketNo(), change.actor(), change.at());
        }
    }
}
