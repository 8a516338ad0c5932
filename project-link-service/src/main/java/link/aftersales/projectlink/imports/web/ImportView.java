package link.aftersales.projectlink.imports.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.http.sheet.ImportReport;
import link.aftersales.http.sheet.ImportReport.RowError;
import link.aftersales.projectlink.imports.Imports.Import;
import org.jspecify.annotations.Nullable;

/** An import as the office reads it: {@code done} of {@code rows}, and the report's errors once it has ended. */
record ImportView(
        UUID id,
        State state,
        boolean dryRun,
        int rows,
        int done,
        int created,
        int updated,
        int unchanged,
        int refused,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable List<RowError> errors,
        @Nullable List<String> ignoredColumns) {

    /** Rows are taken many times a second; one of which nothing was heard for so long has no program any more. */
    private static final Duration SILENT = Duration.ofMinutes(2);

    enum State {
        RUNNING,
        DONE,
        BROKEN_OFF
    }

    static ImportView of(Import one, Instant now) {
        ImportReport report = one.report();
        return new ImportView(
                one.id(),
                state(one, now),
                one.dryRun(),
                one.rows(),
                one.done(),
                one.created(),
                one.updated(),
                one.unchanged(),
                one.refused(),
                one.startedAt(),
                one.endedAt(),
                report == null ? null : report.errors(),
                report == null ? null : report.ignoredColumns());
    }

    private static State state(Import one, Instant now) {
        if (one.endedAt() != null) {
            return State.DONE;
        }
        return one.touchedAt().isBefore(now.minus(SILENT)) ? State.BROKEN_OFF : State.RUNNING;
    }
}
