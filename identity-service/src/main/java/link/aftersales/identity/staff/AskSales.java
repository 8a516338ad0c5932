package link.aftersales.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.project.Projects;
import link.aftersales.identity.project.Projects.Registration;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Asks the number's sales representative, or the sales desk, to add the owner of a claimed number: once a number and day. */
@Component
public class AskSales {

    private static final Duration ONCE_IN = Duration.ofHours(24);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);
    private static final String NO_COMPANY = "公司未登记";

    private final SalesTodos todos;
    private final Projects projects;
    private final StaffSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    AskSales(SalesTodos todos, Projects projects, StaffSettings settings, Outbox outbox, Clock clock) {
        this.todos = todos;
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

    private void ask(MobileNumber phone, Duration onceIn) {
        Optional<Registration> registration = projects.of(phone);
        Instant now = clock.instant();
        String member = registration
                .map(Registration::salesRep)
                .filter(salesRep -> !salesRep.isBlank())
                .orElseGet(settings::salesDesk);
        if (todos.issue(phone, member, now, now.minus(onceIn))) {
            outbox.append(
                    member, new StaffMessage(member, StaffText.ADD_CUSTOMER, values(phone, registration), null, now));
        }
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
