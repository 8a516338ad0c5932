package link.aftersales.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.staff.Colleagues.Colleague;
import link.aftersales.identity.staff.SalesTodo.Reason;
import link.aftersales.identity.staff.SalesTodo.State;
import link.aftersales.identity.staff.WaitingClaims.Waiting;
import link.aftersales.messaging.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what a member did about a to-do, from the buttons of its card; only his own and only the first time. */
@Component
class AnswerTodo {

    private static final Duration PAUSE = Duration.ofHours(24);
    private static final String SENT = "sent";
    private static final String NOT_FOUND = "not_found";
    private static final String HAND_ON = "hand_on";

    private final SalesTodos todos;
    private final WaitingClaims claims;
    private final IssueTodo issue;
    private final SalesDesk desk;
    private final Outbox outbox;
    private final Clock clock;

    AnswerTodo(SalesTodos todos, WaitingClaims claims, IssueTodo issue, SalesDesk desk, Outbox outbox, Clock clock) {
        this.todos = todos;
        this.claims = claims;
        this.issue = issue;
        this.desk = desk;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(CardClicked click) {
        if (click.taskId().startsWith(TodoWords.TASK)) {
            answer(
                    click,
                    id(click.taskId())
                            .flatMap(todos::find)
                            .map(todo -> pressed(click, todo))
                            .orElse(StaffText.TODO_OVER));
        }
    }

    /** Followers are locked before the number, as everywhere. */
    private StaffText pressed(CardClicked click, SalesTodo found) {
        List<Waiting> waiting = claims.locked(found.phone());
        todos.lock(found.phone());
        SalesTodo todo = todos.find(found.id()).orElse(found);
        if (todo.state() != State.OPEN || !todo.isOf(click.userId()) || waiting.isEmpty()) {
            return StaffText.TODO_OVER;
        }
        return switch (click.buttonKey()) {
            case SENT -> sent(todo, waiting);
            case NOT_FOUND -> notFound(todo, waiting);
            case HAND_ON -> handOn(todo, click);
            default -> StaffText.TODO_OVER;
        };
    }

    private StaffText sent(SalesTodo todo, List<Waiting> waiting) {
        todos.save(todo.sent(clock.instant().plus(PAUSE)));
        waiting.forEach(each -> tell(each, CustomerText.REQUEST_SENT, Map.of()));
        return StaffText.TODO_SENT;
    }

    private StaffText notFound(SalesTodo todo, List<Waiting> waiting) {
        todos.save(todo.notFound());
        MobileNumber phone = todo.phone();
        waiting.forEach(each -> tell(each, CustomerText.NUMBER_NOT_FOUND, Map.of("phoneMasked", phone.masked())));
        return StaffText.TODO_NOT_FOUND;
    }

    /** To whom he chose; where nobody was chosen or offered, to the desk. */
    private StaffText handOn(SalesTodo todo, CardClicked click) {
        List<String> chosen = click.selections().stream()
                .filter(selection -> selection.questionKey().equals(TodoWords.COLLEAGUE))
                .flatMap(selection -> selection.optionIds().stream())
                .toList();
        String colleague = desk.colleaguesOf(todo.userId()).stream()
                .map(Colleague::userId)
                .filter(chosen::contains)
                .findFirst()
                .orElseGet(() -> desk.besides(todo.userId()));
        issue.to(colleague, todo.phone(), Reason.HANDED_ON);
        return StaffText.TODO_HANDED_ON;
    }

    private void tell(Waiting waiting, CustomerText text, Map<String, String> values) {
        Recipient follower = Recipient.follower(waiting.openid());
        outbox.append(follower.key(), CustomerMessage.of(follower, text, values, clock.instant()));
    }

    private void answer(CardClicked click, StaffText text) {
        String responseCode = click.responseCode();
        if (responseCode != null) {
            Instant now = clock.instant();
            outbox.append(
                    click.userId(), new CardAnswer(click.userId(), click.taskId(), responseCode, text, Map.of(), now));
        }
    }

    private static Optional<UUID> id(String taskId) {
        try {
            return Optional.of(UUID.fromString(taskId.substring(TodoWords.TASK.length())));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
