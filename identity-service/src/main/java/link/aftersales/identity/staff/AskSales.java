package link.aftersales.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.time.WorkingTime;
import link.aftersales.identity.project.Projects;
import link.aftersales.identity.project.Projects.Registration;
import link.aftersales.identity.project.RegistrationsChanged;
import link.aftersales.identity.staff.SalesTodo.Reason;
import link.aftersales.identity.staff.SalesTodo.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the number's sales representative, or the sales desk, to add the owner of a claimed number: once a number and day. */
@Component
public class AskSales {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);
    private static final int MOST_A_DAY = 3;

    private final SalesTodos todos;
    private final IssueTodo issue;
    private final WaitingClaims claims;
    private final Projects projects;
    private final SalesDesk desk;
    private final WorkingTime workingTime;
    private final Clock clock;

    AskSales(
            SalesTodos todos,
            IssueTodo issue,
            WaitingClaims claims,
            Projects projects,
            SalesDesk desk,
            WorkingTime workingTime,
            Clock clock) {
        this.todos = todos;
        this.issue = issue;
        this.claims = claims;
        this.projects = projects;
        this.desk = desk;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** Part of the caller's transaction. */
    public void ask(MobileNumber phone) {
        todos.lock(phone);
        Instant now = clock.instant();
        Optional<SalesTodo> asked =
                todos.newest(phone).filter(todo -> todo.issuedAt().isAfter(now.minus(DAY)));
        if (asked.isEmpty()) {
            askAnew(phone);
        } else if (asked.get().rests()) {
            todos.save(asked.get().remindAt(workingTime.plus(now, IssueTodo.PATIENCE)));
        }
    }

    /**
     * The customer says that he can be found now: whoever could not find him is asked once more, at once; whoever has not
     * said so is, too, but not at each of the customer's words. Part of the caller's transaction.
     */
    public void again(MobileNumber phone) {
        todos.lock(phone);
        Optional<SalesTodo> asked = todos.newest(phone);
        if (asked.isEmpty()) {
            askAnew(phone);
        } else if (asked.get().state() == State.NOT_FOUND || longAgo(asked.get())) {
            issue.to(asked.get().userId(), phone, asked.get().reason());
        }
    }

    /** The representative who became known after the desk was asked, or who took over, is asked instead. */
    @EventListener
    void on(RegistrationsChanged changed) {
        changed.phones().forEach(this::follow);
    }

    private void follow(MobileNumber phone) {
        todos.lock(phone);
        Optional<SalesTodo> asked = todos.newest(phone);
        if (asked.isPresent() && !claims.on(phone).isEmpty()) {
            representative(phone)
                    .filter(asked.get()::movesTo)
                    .ifPresent(member -> issue.to(member, phone, Reason.REGISTERED));
        }
    }

    /** The lock comes before the look at the registration: one that comes meanwhile is told of after this commit. */
    private void askAnew(MobileNumber phone) {
        Optional<String> representative = representative(phone);
        issue.to(
                representative.orElseGet(desk::member),
                phone,
                representative.isPresent() ? Reason.REGISTERED : Reason.UNREGISTERED);
    }

    private boolean longAgo(SalesTodo todo) {
        Instant now = clock.instant();
        return todo.issuedAt().isBefore(now.minus(AGAIN_AFTER))
                && todos.issuedSince(todo.phone(), now.minus(DAY)) < MOST_A_DAY;
    }

    private Optional<String> representative(MobileNumber phone) {
        return projects.of(phone).map(Registration::salesRep).filter(salesRep -> !salesRep.isBlank());
    }
}
