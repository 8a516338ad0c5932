package link.aftersales.ticket.desk;

import org.springframework.stereotype.Service;

/** The one door through which a ticket is changed. */
@Service
public class ActOnTicket {

    /**
     * Does something to a ticket, with the caller's transaction: guarded, logged, told to everybody whom it concerns. A
     * customer holds the lock of his own chat already; for everybody else the reporter's chat is locked first.
     */
    public Acted act(String ticketNo, Action action, Actor actor) {
        throw new UnsupportedOperationException("not yet");
    }
}
