package link.aftersales.ticket.dialogue.kafka;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.dialogue.StaffCalls;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OutboxStaffCalls implements StaffCalls {

    private final Outbox outbox;
    private final Projects projects;
    private final Clock clock;
    private final String unnamed = new Texts(Map.of()).render(StaffText.PUSH_NO_NAME, Map.of());

    OutboxStaffCalls(Outbox outbox, Projects projects, Clock clock) {
        this.outbox = outbox;
        this.projects = projects;
        this.clock = clock;
    }

    @Override
    public void call(String userId, Customer customer, @Nullable Ticket ticket) {
        String ticketNo = ticket == null ? null : ticket.ticketNo();
        outbox.append(
                userId,
                new StaffMessage(
                        userId,
                        StaffText.CUSTOMER_WANTS_HUMAN,
                        values(customer, ticket),
                        ticketNo,
                        clock.instant(),
                        null,
                        List.of(customer.customerId())));
    }

    private Map<String, String> values(Customer customer, @Nullable Ticket ticket) {
        Map<String, String> values = new HashMap<>();
        values.put("phone", customer.phone());
        values.put("customerName", Objects.requireNonNullElse(customer.name(), unnamed));
        if (ticket != null) {
            values.put("ticketNo", ticket.ticketNo());
            values.put("subject", ticket.subject());
            values.put("link", link(customer, ticket));
        }
        return values;
    }

    private String link(Customer customer, Ticket ticket) {
        return projects.of(customer).stream()
                .filter(project -> project.projectNo().equals(ticket.projectNo()))
                .map(Project::link)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
