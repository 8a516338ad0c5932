package link.aftersales.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffMessage.Card;
import link.aftersales.contracts.StaffMessage.Choice;
import link.aftersales.contracts.StaffMessage.Option;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.project.Projects;
import link.aftersales.identity.project.Projects.Registration;
import link.aftersales.identity.staff.WaitingClaims.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a to-do into words: who waits, what is known of him and what he wants. */
@Component
class TodoWords {

    /** What a card's task id begins with. */
    static final String TASK = "todo-";

    /** The drop-down of colleagues. */
    static final String COLLEAGUE = "colleague";

    private static final Duration WORDS_KEPT = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST_NAME = 12;
    private static final String NO_COMPANY = "公司未登记";

    private final WaitingClaims claims;
    private final WaitingWords words;
    private final Projects projects;
    private final SalesDesk desk;
    private final Clock clock;

    TodoWords(WaitingClaims claims, WaitingWords words, Projects projects, SalesDesk desk, Clock clock) {
        this.claims = claims;
        this.words = words;
        this.projects = projects;
        this.desk = desk;
        this.clock = clock;
    }

    StaffMessage card(SalesTodo todo) {
        Optional<Registration> registration = projects.of(todo.phone());
        boolean known = registration.isPresent();
        List<Waiting> waiting = claims.on(todo.phone());
        Map<String, String> values = new HashMap<>(values(todo, registration));
        draft(waiting).ifPresent(draft -> values.put("draft", draft));
        StaffText layout = known ? StaffText.ADD_CUSTOMER_CARD : StaffText.ADD_CUSTOMER_UNKNOWN_CARD;
        return new StaffMessage(
                todo.userId(),
                known ? StaffText.ADD_CUSTOMER : StaffText.ADD_CUSTOMER_UNKNOWN,
                values,
                null,
                clock.instant(),
                new Card(TASK + todo.id(), layout, choice(todo.userId())),
                about(waiting));
    }

    StaffMessage reminder(SalesTodo todo) {
        Instant now = clock.instant();
        Map<String, String> values =
                Map.of("phone", todo.phone().digits(), "waited", inWords(Duration.between(todo.issuedAt(), now)));
        return new StaffMessage(
                todo.userId(), StaffText.TODO_REMINDER, values, null, now, null, about(claims.on(todo.phone())));
    }

    /** Several in one message. */
    StaffMessage digest(String member, List<SalesTodo> todos) {
        Map<String, String> values = Map.of(
                "count", String.valueOf(todos.size()),
                "todoLines", todos.stream().map(this::line).collect(Collectors.joining("\n")));
        List<String> about = todos.stream()
                .flatMap(todo -> about(claims.on(todo.phone())).stream())
                .distinct()
                .toList();
        return new StaffMessage(member, StaffText.TODO_DIGEST, values, null, clock.instant(), null, about);
    }

    private String line(SalesTodo todo) {
        String name = projects.of(todo.phone())
                .map(known -> " " + shortened(known.name()))
                .orElse("");
        return todo.phone().digits() + name;
    }

    /** So that a digest never is too long for WeCom, which would lose its last numbers. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    private static Map<String, String> values(SalesTodo todo, Optional<Registration> registration) {
        String phone = todo.phone().digits();
        return registration
                .map(known -> Map.of(
                        "phone",
                        phone,
                        "customerName",
                        known.name(),
                        "customerCompany",
                        known.company() == null ? NO_COMPANY : known.company(),
                        "projectTitle",
                        known.title()))
                .orElseGet(() -> Map.of("phone", phone));
    }

    private Optional<String> draft(List<Waiting> waiting) {
        List<String> openids = waiting.stream().map(Waiting::openid).toList();
        return words.newest(openids, clock.instant().minus(WORDS_KEPT));
    }

    private @Nullable Choice choice(String member) {
        List<Option> options = desk.colleaguesOf(member).stream()
                .map(colleague -> new Option(colleague.userId(), colleague.name()))
                .toList();
        return options.isEmpty() ? null : new Choice(COLLEAGUE, options);
    }

    private static List<String> about(List<Waiting> waiting) {
        return waiting.stream().map(each -> each.customerId().toString()).toList();
    }

    private static String inWords(Duration waited) {
        if (waited.compareTo(HOUR) < 0) {
            return waited.toMinutes() + " 分钟";
        }
        return waited.compareTo(DAY) < 0 ? waited.toHours() + " 小时" : waited.toDays() + " 天";
    }
}
