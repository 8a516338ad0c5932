package link.aftersales.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.project.Projects;
import link.aftersales.identity.project.Projects.Registration;
import link.aftersales.identity.project.RegistrationsChanged;
import link.aftersales.identity.staff.SalesTodo.Reason;
import link.aftersales.identity.staff.SalesTodo.State;
import link.aftersales.messaging.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the number's sales representative, or the sales desk, to add the owner of a claimed number: once a number and day. */
@Component
public class AskSales {

    private static final Duration ONCE_IN = Duration.ofHours(24);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);
    private static final String NO_COMPANY = "公司未登记";

    private final SalesTodos todos;
    private final WaitingClaims claims;
    private final Projects projects;
    private final StaffSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    AskSales(
            SalesTodos todos,
            WaitingClaims claims,
            Projects projects,
            StaffSettings settings,
            Outbox outbox,
            Clock clock) {
        this.todos = todos;
        this.claims = claims;
        this.projects = projects;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Part of the caller's transaction. */
    public void ask(MobileNumber phone) {
        ask(phone, ONCE_IN);
    }

    /** The customer says that he can be found now: somebody is asked once more, but not at each of his words. */
    public void again(MobileNumber phone) {
        ask(phone, AGAIN_AFTER);
    }

    /** The representative who became known after the desk was asked, or who took over, is asked instead. */
    @EventListener
    void on(RegistrationsChanged changed) {
        changed.phones().forEach(this::follow);
    }

    private void follow(MobileNumber phone) {
        todos.lock(phone);
        Optional<SalesTodo> current = todos.newest(phone).filter(todo -> todo.state() != State.OVER);
        if (current.isEmpty() || claims.on(phone).isEmpty()) {
            return;
        }
        Optional<Registration> registration = registration(phone);
        registration
                .filter(known -> current.get().movesTo(known.salesRep()))
                .ifPresent(known -> issue(phone, known.salesRep(), Reason.REGISTERED, registration));
    }

    /** The lock comes before the look at the registration: one that comes meanwhile is told of after this commit. */
    private void ask(MobileNumber phone, Duration onceIn) {
        todos.lock(phone);
        Instant unlessAfter = clock.instant().minus(onceIn);
        if (todos.newest(phone)
                .filter(todo -> todo.issuedAt().isAfter(unlessAfter))
                .isEmpty()) {
            Optional<Registration> registration = registration(phone);
            issue(
                    phone,
                    registration.map(Registration::salesRep).orElseGet(settings::salesDesk),
                    registration.isPresent() ? Reason.REGISTERED : Reason.UNREGISTERED,
                    registration);
        }
    }

    private Optional<Registration> registration(MobileNumber phone) {
        return projects.of(phone).filter(known -> !known.salesRep().isBlank());
    }

    private void issue(MobileNumber phone, String member, Reason reason, Optional<Registration> registration) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        todos.add(new SalesTodo(UUID.randomUUID(), phone, member, now, State.OPEN, reason));
        outbox.append(member, new StaffMessage(member, StaffText.ADD_CUSTOMER, values(phone, registration), null, now));
    }

    private static Map<String, String> values(MobileNumber phone, Optional<Registration> registration) {
        Map<String, String> values = new HashMap<>();
        values.put("phone", phone.digits());
        registration.ifPresent(known -> {
            values.put("customerName", known.name());
            values.put("customerCompany", known.company() == null ? NO_COMPANY : known.company());
            values.put("projectTitle", known.title());
        });
        return values;
    }
}
