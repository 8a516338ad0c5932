package link.aftersales.ticket.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads the ends of a span of time: days of Beijing, both of which belong to it, or exact times, {@code to} excluded. */
final class Span {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Span() {}

    static @Nullable Instant from(@Nullable String text) {
        return moment("from", text, 0);
    }

    static @Nullable Instant to(@Nullable String text) {
        return moment("to", text, 1);
    }

    private static @Nullable Instant moment(String name, @Nullable String text, int days) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text.strip()).toInstant()
                    : LocalDate.parse(text.strip())
                            .plusDays(days)
                            .atStartOfDay(BEIJING)
                            .toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    name + " must be a day like 2024-02-02 or a time with offset like 2024-02-02T08:00:00+08:00");
        }
    }
}
