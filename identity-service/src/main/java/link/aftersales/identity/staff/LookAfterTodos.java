package link.aftersales.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.contracts.time.WorkingTime;
import link.aftersales.identity.staff.SalesTodo.Reason;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of a to-do that nobody has touched, after half an hour of work and the next morning; then the desk gets it. */
@Component
class LookAfterTodos {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final SalesTodos todos;
    private final Digests digests;
    private final WaitingClaims claims;
    private final IssueTodo issue;
    private final SalesDesk desk;
    private final TodoWords words;
    private final WorkingTime workingTime;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LookAfterTodos(
            SalesTodos todos,
            Digests digests,
            WaitingClaims claims,
            IssueTodo issue,
            SalesDesk desk,
            TodoWords words,
            WorkingTime workingTime,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.todos = todos;
        this.digests = digests;
        this.claims = claims;
        this.issue = issue;
        this.desk = desk;
        this.words = words;
        this.workingTime = workingTime;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean lookAtNext() {
        Instant now = clock.instant();
        Optional<SalesTodo> due = todos.takeDue(now, LEASE);
        due.ifPresent(todo -> transaction.executeWithoutResult(status -> {
            todos.lock(todo.phone());
            todos.find(todo.id())
                    .filter(found ->
                            Objects.equals(found.remindAt(), todo.remindAt())) // else it was answered meanwhile
                    .ifPresent(found -> lookAt(found, now));
        }));
        return due.isPresent();
    }

    private void lookAt(SalesTodo todo, Instant now) {
        if (claims.on(todo.phone()).isEmpty()) {
            todos.save(todo.remindAt(null));
            return;
        }
        switch (todo.state()) {
            case OPEN -> untouched(todo, now);
            case SENT -> issue.to(todo.userId(), todo.phone(), todo.reason()); // the pause is over, and he still waits
            case NOT_FOUND, OVER -> todos.save(todo.remindAt(null));
        }
    }

    private void untouched(SalesTodo todo, Instant now) {
        if (todo.reminders() < SalesTodo.REMINDERS) {
            boolean first = todo.reminders() == 0;
            remind(
                    todo.reminded(first ? workingTime.nextMorning(now) : workingTime.plus(now, IssueTodo.PATIENCE)),
                    now);
        } else if (todo.reason() == Reason.UNTOUCHED || todo.isOf(desk.member())) {
            todos.save(todo.givenUp());
        } else {
            issue.to(desk.member(), todo.phone(), Reason.UNTOUCHED);
        }
    }

    /** Of what he read in a digest he is not reminded one by one either. */
    private void remind(SalesTodo todo, Instant now) {
        todos.save(todo);
        if (todo.inDigest()) {
            digests.collect(todo, now);
        } else {
            outbox.append(todo.userId(), words.reminder(todo));
        }
    }
}
