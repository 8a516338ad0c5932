package link.aftersales.ticket.modification;

import link.aftersales.contracts.ModificationStatus;
import org.jspecify.annotations.Nullable;

/** What somebody wants to become of a modification, and why; the customer reads the reason of a refusal. */
public sealed interface Ruling {

    @Nullable
    String reason();

    /** What it leads to. */
    ModificationStatus outcome();

    record Approve(@Nullable String reason) implements Ruling {
        @Override
        public ModificationStatus outcome() {
            return ModificationStatus.APPROVED;
        }
    }

    record Reject(@Nullable String reason) implements Ruling {
        @Override
        public ModificationStatus outcome() {
            return ModificationStatus.REJECTED;
        }
    }
}
