package link.aftersales.ticket.desk.web;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.desk.TicketFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What operators look for; {@code status}, {@code type} and {@code priority} take several values with commas between. */
record TicketQuery(
        @Nullable String status,
        @Nullable String type,
        @Nullable String priority,
        @Size(max = 64) @Nullable String owner,
        @Size(max = 40) @Nullable String projectNo,
        @Size(max = 30) @Nullable String customerPhone,
        @Nullable String from,
        @Nullable String to,
        @Size(max = 100) @Nullable String q) {

    private static final int MOST_WORDS = 5;

    TicketFilter filter() {
        return new TicketFilter(
                parsed("status", status, TicketStatus::valueOf),
                parsed("type", type, TicketType::valueOf),
                parsed("priority", priority, Priority::valueOf),
                given(owner),
                given(projectNo),
                digits(given(customerPhone)),
                Span.from(from),
                Span.to(to),
                split(q, "\\s+").limit(MOST_WORDS).toList());
    }

    /** Whether the customer is known to whoever asks. */
    boolean asksForOneCustomer() {
        return given(customerPhone) != null;
    }

    /** Which filters are set; of what was looked for only what is about no person. */
    String described() {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "status", status);
        put(set, "type", type);
        put(set, "priority", priority);
        put(set, "owner", owner);
        put(set, "projectNo", projectNo);
        put(set, "customerPhone", given(customerPhone) == null ? null : "…");
        put(set, "from", from);
        put(set, "to", to);
        put(set, "q", given(q) == null ? null : "…");
        return set.entrySet().stream().map(Objects::toString).collect(Collectors.joining(" "));
    }

    private static void put(Map<String, String> set, String name, @Nullable String value) {
        String given = given(value);
        if (given != null) {
            set.put(name, given);
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String digits(@Nullable String phone) {
        return phone == null
                ? null
                : MobileNumber.parse(phone).map(MobileNumber::digits).orElse(phone);
    }

    private static <E> List<E> parsed(String name, @Nullable String values, Function<String, E> valueOf) {
        try {
            return split(values, ",")
                    .map(value -> valueOf.apply(value.toUpperCase(Locale.ROOT)))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unknown " + name);
        }
    }

    private static Stream<String> split(@Nullable String text, String between) {
        return text == null
                ? Stream.empty()
                : Arrays.stream(text.split(between)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
