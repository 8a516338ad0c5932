package link.aftersales.contracts;

import java.time.Instant;
import link.aftersales.contracts.TicketEvent.Project;
import link.aftersales.contracts.TicketEvent.Reporter;
import org.jspecify.annotations.Nullable;

/** What became of a customer's wish to change an order; the old order holds until it is approved. Owner: ticket-service. */
public sealed interface ModificationEvent extends Event {

    String modificationNo();

    /** Grows with each event of the modification. */
    long version();

    Modification modification();

    /** A customer asked for it. */
    @Wire(type = "modification.requested.v1", topic = Topics.TICKET_EVENTS)
    record ModificationRequested(String modificationNo, long version, Modification modification)
            implements ModificationEvent {}

    /** Somebody decided about it. */
    @Wire(type = "modification.decided.v1", topic = Topics.TICKET_EVENTS)
    record ModificationDecided(String modificationNo, long version, Modification modification)
            implements ModificationEvent {}

    /** The whole state. {@code decidedBy} is a member's userid, or {@code admin}. */
    record Modification(
            ModificationStatus status,
            String change,
            @Nullable String reason,
            Reporter reporter,
            Project project,
            String owner,
            @Nullable String salesRep,
            @Nullable String decidedBy,
            @Nullable String decisionReason,
            Instant createdAt,
            @Nullable Instant decidedAt) {}
}
