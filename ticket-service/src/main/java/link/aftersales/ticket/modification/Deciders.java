package link.aftersales.ticket.modification;

import java.time.Clock;
import link.aftersales.ticket.directory.Staff;
import link.aftersales.ticket.directory.Supervisors;
import org.springframework.stereotype.Component;

/** Who may decide: the sales representative, his deputy while he is away, supervisors, operators. */
@Component
class Deciders {

    private final Staff staff;
    private final Supervisors supervisors;
    private final Clock clock;

    Deciders(Staff staff, Supervisors supervisors, Clock clock) {
        this.staff = staff;
        this.supervisors = supervisors;
        this.clock = clock;
    }

    boolean include(Decider decider, Modification modification) {
        return switch (decider) {
            case Decider.Operator operator -> true;
            case Decider.Member(String userId) ->
                userId.equalsIgnoreCase(modification.salesRep())
                        || standsInFor(modification.salesRep(), userId)
                        || supervisors.include(userId);
        };
    }

    private boolean standsInFor(String salesRep, String userId) {
        return staff.find(salesRep)
                .filter(sales -> sales.away(clock.instant()) && userId.equalsIgnoreCase(sales.deputy()))
                .isPresent();
    }
}
