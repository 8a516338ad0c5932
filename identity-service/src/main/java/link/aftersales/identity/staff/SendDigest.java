package link.aftersales.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.time.WorkingTime;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a member of many to-dos in one message; what does not fit waits for the next hour. */
@Component
class SendDigest {

    private static final int MOST_LINES = 30;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Digests digests;
    private final SalesTodos todos;
    private final WaitingClaims claims;
    private final TodoWords words;
    private final WorkingTime workingTime;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendDigest(
            Digests digests,
            SalesTodos todos,
            WaitingClaims claims,
            TodoWords words,
            WorkingTime workingTime,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.digests = digests;
        this.todos = todos;
        this.claims = claims;
        this.words = words;
        this.workingTime = workingTime;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean sendNext() {
        Optional<String> member = digests.dueMember(clock.instant());
        member.ifPresent(each -> transaction.executeWithoutResult(status -> send(each, clock.instant())));
        return member.isPresent();
    }

    private void send(String member, Instant now) {
        List<SalesTodo> waiting = digests.take(member, MOST_LINES, now, now.plus(HOUR)).stream()
                .filter(todo -> !claims.on(todo.phone()).isEmpty())
                .toList();
        waiting.stream()
                .filter(todo -> todo.remindAt() == null)
                .forEach(todo -> todos.save(todo.remindAt(workingTime.plus(now, IssueTodo.PATIENCE))));
        if (!waiting.isEmpty()) {
            outbox.append(member, words.digest(member, waiting));
        }
    }
}
