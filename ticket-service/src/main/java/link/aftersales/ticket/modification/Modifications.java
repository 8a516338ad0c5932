package link.aftersales.ticket.modification;

import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.ModificationEvent.ModificationDecided;
import link.aftersales.contracts.ModificationEvent.ModificationRequested;
import link.aftersales.contracts.ModificationStatus;
import org.jspecify.annotations.Nullable;

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

    /** A page of all that pass the filter, newest first. */
    Found search(Filter filter, int limit, long offset);

    /** What is looked for; an absent part lets everything through. */
    record Filter(
            @Nullable ModificationStatus status,
            @Nullable String projectNo,
            @Nullable String customerPhone) {

        /** No number in a log by accident. */
        @Override
        public String toString() {
            return "Filter[" + status + ", " + projectNo + "]";
        }
    }

    /** One page of a search and how many there are in all. */
    record Found(List<Modification> modifications, long total) {}
}
