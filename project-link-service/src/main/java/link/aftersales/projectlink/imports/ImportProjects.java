package link.aftersales.projectlink.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import link.aftersales.http.sheet.ImportReport;
import link.aftersales.http.sheet.ImportTally;
import link.aftersales.http.sheet.Sheet;
import link.aftersales.http.sheet.Upload;
import link.aftersales.projectlink.project.RegisterProjects;
import org.springframework.stereotype.Component;

/**
 * Takes over a table of projects, some hundred rows in a transaction: a table that broke off is imported once more and finds
 * what was done. It tells the other services of the projects, and no customer.
 */
@Component
public class ImportProjects {

    private static final int AT_ONCE = 500;
    private static final Duration KEPT = Duration.ofDays(90);

    private final RegisterProjects registerProjects;
    private final ListedStaff staff;
    private final Imports imports;
    private final Clock clock;

    ImportProjects(RegisterProjects registerProjects, ListedStaff staff, Imports imports, Clock clock) {
        this.registerProjects = registerProjects;
        this.staff = staff;
        this.imports = imports;
        this.clock = clock;
    }

    /** An import that is known by its id, and has not taken a row yet. */
    public final class Prepared {

        private final UUID id = UUID.randomUUID();
        private final Sheet sheet;
        private final boolean dryRun;

        private Prepared(Sheet sheet, boolean dryRun) {
            this.sheet = sheet;
            this.dryRun = dryRun;
        }

        public UUID id() {
            return id;
        }

        /** Takes over all rows. */
        public ImportReport run() {
            TakeProjects take = new TakeProjects(registerProjects, staff, dryRun);
            ImportTally tally = sheet.read(AT_ONCE, take::take, this::progress);
            ImportReport report = tally.report(dryRun);
            imports.end(id, tally.rows(), report, clock.instant());
            return report;
        }

        private void progress(ImportTally tally) {
            imports.progress(id, tally.rows(), tally.report(dryRun), clock.instant());
        }
    }

    /** Reads the whole table once: what is no table is refused before anything happens. */
    public Prepared prepare(Upload upload) {
        Prepared prepared = new Prepared(upload.sheet(ProjectColumns.ALL), upload.dryRun());
        int rows = prepared.sheet.count();
        imports.begin(
                prepared.id,
                prepared.dryRun,
                rows,
                clock.instant(),
                clock.instant().minus(KEPT));
        return prepared;
    }
}
