package link.aftersales.projectlink.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a call to a service. */
public sealed interface Answer<T> {

    /** It did or told what was asked. */
    record Given<T>(T value) implements Answer<T> {}

    /** It does not want to, and says why. */
    record Refused<T>(int status, Problem problem) implements Answer<T> {}

    /** It does not answer, or is in trouble. */
    record Away<T>(Service service) implements Answer<T> {}

    /** The service's own words, in English. */
    record Problem(
            @Nullable String detail,
            @Nullable String reason,
            @Nullable List<FieldError> errors) {}

    /** What is wrong with one field. */
    record FieldError(@Nullable String field, @Nullable String message) {}
}
