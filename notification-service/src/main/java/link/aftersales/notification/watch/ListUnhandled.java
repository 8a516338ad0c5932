package link.aftersales.notification.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import link.aftersales.contracts.time.WorkingTime;
import link.aftersales.notification.push.TellUnhandled;
import link.aftersales.notification.push.Unhandled;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells supervisors, once on the morning of each working day, what is still not handled. */
class ListUnhandled {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Watches watches;
    private final TellUnhandled tell;
    private final WorkingTime working;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private LocalDate told = LocalDate.MIN;

    ListUnhandled(
            Watches watches, TellUnhandled tell, WorkingTime working, TransactionTemplate transaction, Clock clock) {
        this.watches = watches;
        this.tell = tell;
        this.working = working;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One step of a worker, which never has another at once. */
    boolean step() {
        Instant now = clock.instant();
        LocalDate today = now.atZone(SHANGHAI).toLocalDate();
        if (!today.equals(told) && working.includes(now)) {
            transaction.executeWithoutResult(status -> tell(today, now));
            told = today;
        }
        return false;
    }

    private void tell(LocalDate today, Instant now) {
        if (!watches.claimList(today)) {
            return;
        }
        List<Unhandled> unhandled = watches.listed();
        if (!unhandled.isEmpty()) {
            tell.list(today, unhandled, now);
        }
    }
}
