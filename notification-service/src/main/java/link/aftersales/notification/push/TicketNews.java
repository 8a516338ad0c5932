package link.aftersales.notification.push;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.Project;
import link.aftersales.contracts.TicketEvent.State;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.notification.push.Occasion.Role;
import link.aftersales.notification.staff.Staff;
import org.jspecify.annotations.Nullable;

/** A new ticket, or what was done to one. */
record TicketNews(String ticketNo, State ticket, @Nullable Change change, Staff staff) implements News {

    private static final Duration GATHERED_FOR = Duration.ofSeconds(60);

    static TicketNews of(TicketCreated created, Staff staff) {
        return new TicketNews(created.ticketNo(), created.state(), null, staff);
    }

    static TicketNews of(TicketChanged changed, Staff staff) {
        return new TicketNews(changed.ticketNo(), changed.ticket(), changed.change(), staff);
    }

    @Override
    public String no() {
        return ticketNo;
    }

    /** What customers add comes in pieces; an answer to a question is waited for. */
    @Override
    public @Nullable Instant gathersUntil() {
        return change == null
                        || change.action() != TicketAction.SUPPLEMENT
                        || change.from() == TicketStatus.WAITING_CUSTOMER
                ? null
                : change.at().plus(GATHERED_FOR);
    }

    @Override
    public @Nullable String projectNo() {
        Project project = ticket.project();
        return project == null ? null : project.projectNo();
    }

    @Override
    public String customerId() {
        return ticket.reporter().customerId();
    }

    @Override
    public Instant at() {
        return change == null ? ticket.createdAt() : change.at();
    }

    @Override
    public Urgency urgency() {
        return ticket.priority() == Priority.URGENT ? Urgency.URGENT_TICKET : Urgency.TICKET;
    }

    @Override
    public boolean canWait() {
        return ticket.priority() == Priority.NORMAL;
    }

    @Override
    public String actor() {
        return change == null ? "customer" : change.actor();
    }

    @Override
    public List<String> members(Role role) {
        return switch (role) {
            case OWNER -> News.member(ticket.owner());
            case PREVIOUS_OWNER -> News.member(change == null ? null : change.previousOwner());
            case SALES, ASKED -> News.member(ticket.salesRep());
            case SUPERVISORS -> staff.supervisors();
            case GROUP -> List.of();
        };
    }

    @Override
    public Map<String, String> values() {
        Values values = new Values()
                .put("ticketNo", ticketNo)
                .reporter(ticket.reporter())
                .project(ticket.project())
                .put("typeLabel", ticket.type().label())
                .put("statusLabel", ticket.status().label())
                .put("priorityLabel", ticket.priority().label())
                .put("subject", ticket.subject())
                .put("description", ticket.description())
                .put("ownerName", staff.called(ticket.owner()))
                .put("ownerMention", Words.mention(ticket.owner()))
                .put("why", ticket.reasons().project())
                .count(ticket.attachments().size());
        return change == null ? values.all() : values(values, change);
    }

    private Map<String, String> values(Values values, Change change) {
        Integer rating = ticket.rating();
        values.put("words", change.words())
                .put("reason", change.words())
                .put("score", rating == null ? null : rating.toString())
                .put("waited", Values.waited(ticket.createdAt(), change.at()))
                .put("staffName", Values.called(change.actor(), staff));
        if (change.action() == TicketAction.RATE) {
            values.put("staffName", staff.called(ticket.owner()));
        } else if (change.action() == TicketAction.URGE) {
            values.count(change.count());
        } else if (change.action() == TicketAction.SUPPLEMENT) {
            values.count(change.added().size());
        }
        return values.all();
    }
}
