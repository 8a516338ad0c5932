package link.aftersales.identity.imports;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import link.aftersales.http.sheet.ImportReport;
import link.aftersales.http.sheet.ImportTally;
import link.aftersales.identity.audit.AdminAction;
import link.aftersales.identity.audit.AdminActions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** All rows in one transaction, with a word to the audit; a dry run does the same and takes it back. */
@Component
class RunImport {

    private static final String ADMIN = "admin";

    private final AdminActions actions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunImport(AdminActions actions, TransactionTemplate transaction, Clock clock) {
        this.actions = actions;
        this.transaction = transaction;
        this.clock = clock;
    }

    ImportReport run(String what, boolean dryRun, Supplier<ImportTally> rows) {
        ImportReport report = transaction.execute(status -> {
            if (dryRun) {
                status.setRollbackOnly();
            }
            ImportReport done = rows.get().report(dryRun);
            actions.add(new AdminAction(clock.instant(), ADMIN, what, "", inWords(done)));
            return done;
        });
        return Objects.requireNonNull(report);
    }

    private static String inWords(ImportReport report) {
        return "created %d, updated %d, unchanged %d, refused %d"
                .formatted(report.created(), report.updated(), report.unchanged(), report.refused());
    }
}
