package link.aftersales.ticket.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.stereotype.Service;

/** Forgets what has been kept long enough: once an hour, a batch at a time. */
@Service
class ForgetOldData {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Duration PAUSE = Duration.ofHours(1);

    private final OldData oldData;
    private final RetentionSettings settings;
    private final Clock clock;
    private Instant next = Instant.EPOCH;

    ForgetOldData(OldData oldData, RetentionSettings settings, Clock clock) {
        this.oldData = oldData;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answers whether there may be more. */
    boolean forgetSome() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        int forgotten = oldData.forgetDialogues(before(settings.dialogueMessages(), now))
                + oldData.forgetVisitors(before(settings.dialogueMessages(), now))
                + oldData.forgetWaitingWords(before(settings.waitingWords(), now))
                + oldData.forgetUnfiledAttachments(before(settings.waitingWords(), now))
                + oldData.emptyAttachmentsOfClosedTickets(before(settings.attachments(), now));
        if (forgotten == 0) {
            next = now.plus(PAUSE);
        }
        return forgotten > 0;
    }

    private static Instant before(Period kept, Instant now) {
        return now.atZone(BEIJING).minus(kept).toInstant();
    }
}
