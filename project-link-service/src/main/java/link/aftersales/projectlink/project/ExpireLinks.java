package link.aftersales.projectlink.project;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import link.aftersales.projectlink.project.LinkChange.Kind;
import org.springframework.transaction.support.TransactionOperations;

/** Ends links a while after their projects ended; looks once an hour. */
class ExpireLinks {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int BATCH = 100;

    private final Projects projects;
    private final LinkLog log;
    private final Period after;
    private final TransactionOperations transactions;
    private final Clock clock;
    private Instant next = Instant.MIN;

    ExpireLinks(Projects projects, LinkLog log, Period after, TransactionOperations transactions, Clock clock) {
        this.projects = projects;
        this.log = log;
        this.after = after;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One step of the worker; answers whether there is more. */
    boolean step() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        LocalDate day = Today.by(clock).minus(after);
        List<ProjectNo> over = projects.over(day, BATCH);
        over.forEach(projectNo -> transactions.executeWithoutResult(transaction -> expire(projectNo, day)));
        boolean more = over.size() == BATCH;
        next = more ? now : now.plus(PAUSE);
        return more;
    }

    /** The project may have changed, or another copy may have been here, since it was found. */
    private void expire(ProjectNo projectNo, LocalDate day) {
        projects.findForChange(projectNo)
                .filter(project -> project.isOver(day))
                .map(project -> projects.save(project.withoutLink()))
                .ifPresent(project -> log.add(new LinkChange(
                        projectNo,
                        clock.instant(),
                        Kind.EXPIRED,
                        ByWhom.SYSTEM,
                        project.link().version())));
    }
}
