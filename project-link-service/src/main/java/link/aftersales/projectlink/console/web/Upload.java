package link.aftersales.projectlink.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be imported. It is tried first; what it would do is shown inside the form, so that the chosen file stays, with
 * the button that does it. {@code checked} is the digest of what was tried: another file has to be tried anew.
 */
record Upload(
        String action,
        List<Field.Option> kinds,
        @Nullable Notice notice,
        @Nullable Report report,
        @Nullable String checked)
        implements Block {

    record Report(
            boolean dryRun,
            int created,
            int updated,
            int unchanged,
            int refused,
            @Nullable List<RowError> errors,
            @Nullable List<String> ignoredColumns) {

        boolean faulty() {
            return errors != null && !errors.isEmpty();
        }

        @Nullable
        String ignored() {
            return ignoredColumns == null ? null : String.join("、", ignoredColumns);
        }

        int taken() {
            return created + updated;
        }
    }

    record RowError(int row, String column, String reason) {}
}
