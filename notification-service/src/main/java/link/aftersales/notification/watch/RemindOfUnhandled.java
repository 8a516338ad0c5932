package link.aftersales.notification.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import link.aftersales.notification.push.TellUnhandled;
import link.aftersales.notification.push.Unhandled;
import link.aftersales.notification.watch.Watch.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the next step with a ticket that nobody handles: its owner is reminded once, then others hear of it once. */
@Service
class RemindOfUnhandled {

    private final Watches watches;
    private final TellUnhandled tell;
    private final Patience patience;
    private final Clock clock;

    RemindOfUnhandled(Watches watches, TellUnhandled tell, Patience patience, Clock clock) {
        this.watches = watches;
        this.tell = tell;
        this.patience = patience;
        this.clock = clock;
    }

    /** Answers whether one was due. */
    @Transactional
    public boolean remindNext() {
        Instant now = clock.instant();
        Optional<Watch> due = watches.lockDue(now);
        due.ifPresent(watch -> watches.put(step(watch, now)));
        return due.isPresent();
    }

    private Watch step(Watch watch, Instant now) {
        Unhandled ticket = watch.ticket();
        if (!patience.disturbs(ticket.priority(), now)) {
            return new Watch(ticket, watch.step(), patience.nextTime(now));
        }
        return switch (watch.step()) {
            case REMIND -> {
                tell.remind(ticket, now);
                yield new Watch(ticket, Step.ESCALATE, patience.ends(ticket.priority(), now));
            }
            case ESCALATE -> {
                tell.escalate(ticket, now);
                yield new Watch(ticket, Step.LIST, null);
            }
            case LIST -> watch;
        };
    }
}
