package link.aftersales.notification.push;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** States of tickets on no database. */
final class KnownStates implements TicketStates {

    private final Map<String, TicketState> states = new HashMap<>();

    @Override
    public Optional<TicketState> find(String ticketNo) {
        return Optional.ofNullable(states.get(ticketNo));
    }

    @Override
    public Optional<TicketState> lock(String ticketNo) {
        return find(ticketNo);
    }

    @Override
    public void put(TicketState ticket) {
        states.put(ticket.ticketNo(), ticket);
    }
}
