package link.aftersales.ticket.desk;

import java.time.Clock;
import java.util.Optional;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.Projects;
import link.aftersales.ticket.directory.Staff;
import link.aftersales.ticket.directory.StaffMember;
import link.aftersales.ticket.directory.Supervisors;
import org.springframework.stereotype.Component;

/** Finds out what somebody is to a ticket. */
@Component
class Roles {

    private final Customers customers;
    private final Projects projects;
    private final Staff staff;
    private final Supervisors supervisors;
    private final Clock clock;

    Roles(Customers customers, Projects projects, Staff staff, Supervisors supervisors, Clock clock) {
        this.customers = customers;
        this.projects = projects;
        this.staff = staff;
        this.supervisors = supervisors;
        this.clock = clock;
    }

    /** Empty for a customer who must not even learn that the ticket exists. */
    Optional<Role> of(Actor actor, Ticket ticket) {
        return switch (actor) {
            case Actor.Customer customer -> ofCustomer(customer.customerId(), ticket);
            case Actor.Member member -> Optional.of(ofMember(member.userId(), ticket));
            case Actor.Operator operator -> Optional.of(Role.STAFF);
            case Actor.Clockwork time -> Optional.of(Role.CLOCKWORK);
        };
    }

    private Optional<Role> ofCustomer(String customerId, Ticket ticket) {
        if (customerId.equals(ticket.reporter().customerId())) {
            return Optional.of(Role.REPORTER);
        }
        return customers
                .find(customerId)
                .filter(Customer::verified)
                .filter(customer -> projects.of(customer).stream()
                        .anyMatch(project -> project.projectNo().equals(ticket.projectNo())))
                .map(contact -> Role.COLLEAGUE);
    }

    private Role ofMember(String userId, Ticket ticket) {
        if (userId.equalsIgnoreCase(ticket.owner())
                || standsInFor(ticket.owner(), userId)
                || supervisors.include(userId)) {
            return Role.STAFF;
        }
        return userId.equalsIgnoreCase(ticket.salesRep()) ? Role.SALES : Role.STRANGER;
    }

    private boolean standsInFor(String owner, String userId) {
        return staff.find(owner)
                .filter(member -> member.away(clock.instant()))
                .map(StaffMember::deputy)
                .filter(userId::equalsIgnoreCase)
                .isPresent();
    }
}
