package link.aftersales.notification.push;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import link.aftersales.contracts.ModificationEvent;
import link.aftersales.contracts.ModificationEvent.Modification;
import link.aftersales.contracts.TicketEvent.Project;
import link.aftersales.notification.push.Occasion.Role;
import link.aftersales.notification.staff.Staff;
import org.jspecify.annotations.Nullable;

/** A customer's wish to change an order, or what was decided about it. */
record ModificationNews(ModificationEvent event, Staff staff) implements News {

    @Override
    public @Nullable String ticketNo() {
        return null;
    }

    @Override
    public String no() {
        return event.modificationNo();
    }

    @Override
    public @Nullable String projectNo() {
        Project project = modification().project();
        return project == null ? null : project.projectNo();
    }

    @Override
    public String customerId() {
        return modification().reporter().customerId();
    }

    @Override
    public Instant at() {
        return Objects.requireNonNullElse(
                modification().decidedAt(), modification().createdAt());
    }

    @Override
    public Urgency urgency() {
        return Urgency.TICKET;
    }

    @Override
    public boolean canWait() {
        return true;
    }

    @Override
    public String actor() {
        return Objects.requireNonNullElse(modification().decidedBy(), "customer");
    }

    @Override
    public List<String> members(Role role) {
        String sales = modification().salesRep();
        return switch (role) {
            case OWNER -> News.member(modification().owner());
            case PREVIOUS_OWNER -> List.of();
            case SALES -> News.member(sales);
            case ASKED -> sales == null || sales.isBlank() ? staff.supervisors() : List.of(sales);
            case SUPERVISORS -> staff.supervisors();
            case GROUP -> List.of();
        };
    }

    @Override
    public Map<String, String> values() {
        boolean decided = modification().decidedBy() != null;
        return new Values()
                .put("modificationNo", event.modificationNo())
                .reporter(modification().reporter())
                .project(modification().project())
                .put("statusLabel", modification().status().label())
                .put("words", modification().change())
                .put(
                        "reason",
                        decided
                                ? modification().decisionReason()
                                : modification().reason())
                .put("staffName", decided ? Values.called(actor(), staff) : null)
                .all();
    }

    private Modification modification() {
        return event.modification();
    }
}
