package link.aftersales.ticket.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffMessage.Card;
import link.aftersales.contracts.StaffMessage.Choice;
import link.aftersales.contracts.StaffMessage.Option;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the member who added a customer to which project a ticket without one belongs: a card with his own projects. */
@Component
class AskForProject {

    static final String PROJECT = "project";
    static final String NONE = "none";
    /** A drop-down has ten lines (platform facts 3.2), and one is for none of them. */
    private static final int MOST_PROJECTS = 9;

    private final Customers customers;
    private final Projects projects;
    private final Outbox outbox;
    private final Clock clock;

    AskForProject(Customers customers, Projects projects, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.projects = projects;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The customer himself said that none of his projects is the right one. */
    @EventListener
    void on(TicketMoved moved) {
        if (moved.action() instanceof Action.File
                && moved.actor() instanceof Actor.Customer
                && moved.ticket().projectNo() == null) {
            customers.find(moved.ticket().reporter().customerId()).ifPresent(customer -> ask(moved.ticket(), customer));
        }
    }

    /** Part of the caller's transaction; nobody is asked about a customer whom nobody added. */
    void ask(Ticket ticket, Customer customer) {
        String member = customer.memberUserId();
        if (member != null) {
            outbox.append(
                    member,
                    new StaffMessage(
                            member,
                            StaffText.ATTACH_PROJECT,
                            values(ticket),
                            ticket.ticketNo(),
                            clock.instant(),
                            card(ticket, member),
                            List.of(customer.customerId())));
        }
    }

    private static Map<String, String> values(Ticket ticket) {
        Map<String, String> values = new HashMap<>();
        values.put("contactName", Objects.requireNonNullElse(ticket.reporter().name(), "未登记"));
        values.put("phone", Objects.requireNonNullElse(ticket.reporter().phone(), ""));
        values.put("ticketNo", ticket.ticketNo());
        values.put("subject", ticket.subject());
        return values;
    }

    /** Without projects there is nothing to choose from: words have to do. */
    private @Nullable Card card(Ticket ticket, String member) {
        List<Option> his = projects.ofMember(member).stream()
                .limit(MOST_PROJECTS)
                .map(project -> new Option(project.projectNo(), project.title()))
                .toList();
        if (his.isEmpty()) {
            return null;
        }
        String serial = UUID.randomUUID().toString();
        return new Card(
                new CardTask(CardTask.Kind.ATTACH, ticket.ticketNo(), serial).id(),
                StaffText.ATTACH_PROJECT_CARD,
                new Choice(
                        PROJECT,
                        Stream.concat(his.stream(), Stream.of(new Option(NONE, "都不是")))
                                .toList()));
    }
}
