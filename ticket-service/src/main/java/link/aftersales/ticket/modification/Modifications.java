package link.aftersales.ticket.modification;

import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.ModificationEvent.ModificationDecided;
import link.aftersales.contracts.ModificationEvent.ModificationRequested;

/** All wishes to change an order. */
public interface Modifications {

    /** Keeps a new one and tells the others, together; false, and nothing done, when its number is taken. */
    boolean add(Modification modification, ModificationRequested event);

    /** Keeps the decision and tells the others, together. */
    void decide(Modification modification, ModificationDecided event);

    Optional<Modification> find(String modificationNo);

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<Modification> locked(String modificationNo);

    /** What this customer asked for on this project and nobody decided yet, newest first. */
    List<Modification> pendingOf(String customerId, String projectNo);
}
