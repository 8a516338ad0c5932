package link.aftersales.notification.push;

import java.util.Optional;
import link.aftersales.contracts.TicketEvent;
import org.springframework.stereotype.Service;

/** Takes note of how a ticket stands; in the transaction of the event, before anything is planned because of it. */
@Service
public class KeepTicketState {

    private final TicketStates states;

    KeepTicketState(TicketStates states) {
        this.states = states;
    }

    /** Of an event that was told already nothing is new. */
    public void keep(TicketEvent event) {
        Optional<TicketState> before = states.lock(event.ticketNo());
        TicketState after = TicketState.after(event, before.orElse(null));
        if (before.isEmpty() || before.get().version() < after.version()) {
            states.put(after);
        }
    }
}
