package link.aftersales.projectlink.project.web;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.projectlink.project.ProjectFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What the office looks for; {@code status} takes several values with commas between. */
record ProjectQuery(
        @Size(max = 100) @Nullable String q, @Nullable String status) {

    ProjectFilter filter() {
        return new ProjectFilter(q == null || q.isBlank() ? null : q.strip(), statuses());
    }

    private Set<ProjectStatus> statuses() {
        try {
            return Arrays.stream(status == null ? new String[0] : status.split(","))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .map(one -> ProjectStatus.valueOf(one.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw new ErrorResponseException(
                    HttpStatus.BAD_REQUEST,
                    ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "unknown status"),
                    null);
        }
    }
}
