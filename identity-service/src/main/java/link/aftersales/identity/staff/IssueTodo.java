package link.aftersales.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.time.WorkingTime;
import link.aftersales.identity.staff.SalesTodo.Reason;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Gives a member a to-do: he is told at once, or, when the hour has brought him many, at its end. Under the number's lock. */
@Component
class IssueTodo {

    /** Within it a to-do is done or looked at again. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private final SalesTodos todos;
    private final Digests digests;
    private final TodoWords words;
    private final StaffSettings settings;
    private final WorkingTime workingTime;
    private final Outbox outbox;
    private final Clock clock;

    IssueTodo(
            SalesTodos todos,
            Digests digests,
            TodoWords words,
            StaffSettings settings,
            WorkingTime workingTime,
            Outbox outbox,
            Clock clock) {
        this.todos = todos;
        this.digests = digests;
        this.words = words;
        this.settings = settings;
        this.workingTime = workingTime;
        this.outbox = outbox;
        this.clock = clock;
    }

    void to(String member, MobileNumber phone, Reason reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SalesTodo todo = SalesTodo.issue(phone, member, reason, now);
        Optional<Instant> full = digests.fullUntil(member, settings.todosAnHour(), now);
        if (full.isPresent()) {
            todos.add(todo);
            digests.collect(todo, full.get());
        } else {
            todos.add(todo.remindAt(workingTime.plus(now, PATIENCE)));
            outbox.append(member, words.card(todo));
        }
    }
}
