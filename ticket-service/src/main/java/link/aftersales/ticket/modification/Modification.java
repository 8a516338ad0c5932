package link.aftersales.ticket.modification;

import java.time.Instant;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Project;
import org.jspecify.annotations.Nullable;

/**
 * A customer's wish to change an order, which is decided once. {@code salesRep} decides, {@code owner} is told; both are
 * the project's at the time of the wish.
 */
public record Modification(
        String modificationNo,
        long version,
        ModificationStatus status,
        String projectNo,
        String projectTitle,
        String change,
        @Nullable String reason,
        Wisher wisher,
        String owner,
        String salesRep,
        @Nullable Decision decision,
        Instant createdAt) {

    /** Who wants it, and the chat in which he is answered; of an erased customer only an id is left that leads nowhere. */
    public record Wisher(
            String customerId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String company,
            @Nullable Chat chat) {

        /** No person in a log by accident. */
        @Override
        public String toString() {
            return "Wisher[" + customerId + "]";
        }
    }

    /** Who decided, when, and why. {@code by} is a member's userid, or {@code admin}. */
    public record Decision(String by, @Nullable String reason, Instant at) {}

    /** No words in a log by accident. */
    @Override
    public String toString() {
        return "Modification[" + modificationNo + " " + status + "]";
    }

    static Modification wanted(
            String number,
            Customer customer,
            Chat chat,
            Project project,
            String change,
            @Nullable String reason,
            Instant at) {
        return new Modification(
                number,
                1,
                ModificationStatus.PENDING,
                project.projectNo(),
                project.title(),
                change,
                reason,
                new Wisher(customer.customerId(), customer.name(), customer.phone(), customer.company(), chat),
                project.assignedTo(),
                project.salesRep(),
                null,
                at);
    }

    /** Whether somebody still has to decide. */
    public boolean pending() {
        return status == ModificationStatus.PENDING;
    }

    /** Whether nothing is left of what was wanted, nor of who wanted it. */
    boolean forgotten() {
        return wisher.phone() == null;
    }

    /** The state after this decision; only what is pending can be decided. */
    Modification decided(ModificationStatus outcome, Decision by) {
        if (!pending() || outcome == ModificationStatus.PENDING) {
            throw new IllegalStateException(modificationNo + " cannot go from " + status + " to " + outcome);
        }
        return new Modification(
                modificationNo,
                version + 1,
                outcome,
                projectNo,
                projectTitle,
                change,
                reason,
                wisher,
                owner,
                salesRep,
                by,
                createdAt);
    }
}
