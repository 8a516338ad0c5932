package link.aftersales.ticket.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import link.aftersales.ticket.desk.Tickets;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts about a customer, each looked up when it is asked for the first time. */
@Component
class LookUpFacts {

    private final Tickets tickets;
    private final Projects projects;
    private final Clock clock;

    LookUpFacts(Tickets tickets, Projects projects, Clock clock) {
        this.tickets = tickets;
        this.projects = projects;
        this.clock = clock;
    }

    /** In the moment in which this was said. */
    Facts about(Customer customer, Instant saidAt) {
        return new Known(
                clock.instant(),
                saidAt,
                new Once<>(() -> tickets.latestOf(customer.customerId()).stream()
                        .map(TicketLine::of)
                        .toList()),
                new Once<>(() -> projects.of(customer)));
    }

    /** In a moment in which nothing was said. */
    Facts about(Customer customer) {
        return about(customer, clock.instant());
    }

    private record Known(Instant now, Instant saidAt, Once<List<TicketLine>> ticketLines, Once<List<Project>> his)
            implements Facts {

        @Override
        public List<TicketLine> tickets() {
            return ticketLines.get();
        }

        @Override
        public List<Project> projects() {
            return his.get();
        }
    }

    private static final class Once<T> implements Supplier<T> {

        private final Supplier<T> lookUp;
        private @Nullable T found;

        private Once(Supplier<T> lookUp) {
            this.lookUp = lookUp;
        }

        @Override
        public T get() {
            T known = found;
            if (known == null) {
                known = lookUp.get();
                found = known;
            }
            return known;
        }
    }
}
