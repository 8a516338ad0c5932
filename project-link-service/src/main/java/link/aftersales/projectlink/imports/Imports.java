package link.aftersales.projectlink.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.http.sheet.ImportReport;
import org.jspecify.annotations.Nullable;

/** The imports there were, and how far those are that still run. */
public interface Imports {

    /** One of them; {@code report} once it has ended. */
    record Import(
            UUID id,
            boolean dryRun,
            int rows,
            int done,
            int created,
            int updated,
            int unchanged,
            int refused,
            Instant startedAt,
            Instant touchedAt,
            @Nullable Instant endedAt,
            @Nullable ImportReport report) {}

    /** Notes that one begins, and forgets those from before {@code since}. */
    void begin(UUID id, boolean dryRun, int rows, Instant now, Instant since);

    /** Notes how far it is. */
    void progress(UUID id, int done, ImportReport soFar, Instant now);

    /** Notes how it ended. */
    void end(UUID id, int done, ImportReport report, Instant now);

    Optional<Import> find(UUID id);

    /** A page of them, the newest first and without their reports. */
    List<Import> page(int limit, long offset);

    long count();
}
