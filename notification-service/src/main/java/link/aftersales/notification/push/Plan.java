package link.aftersales.notification.push;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What is to be sent: added with the caller's transaction, sent after its commit. What speaks of somebody who asked to be
 * forgotten since is not added.
 */
@Component
public class Plan {

    private final Deliveries deliveries;
    private final Forgotten forgotten;
    private final SendingWorkers workers;

    Plan(Deliveries deliveries, Forgotten forgotten, SendingWorkers workers) {
        this.deliveries = deliveries;
        this.forgotten = forgotten;
        this.workers = workers;
    }

    /** Adds it, or what it says to one like it that is still held. */
    void join(Planned planned) {
        if (planned.about().stream().noneMatch(forgotten::customer) && !deliveries.join(planned)) {
            add(planned);
        }
    }

    /** Adds it once for its cause. */
    public void add(Planned planned) {
        if (planned.about().stream().noneMatch(forgotten::customer) && deliveries.add(planned)) {
            workers.wakeAfterCommit(planned.channel());
        }
    }

    /** Something that was held may leave. */
    void wake(Channel channel) {
        workers.wakeAfterCommit(channel);
    }

    /** What was planned of a ticket for these causes, and was never sent, is not said any more. */
    public void withdraw(String ticketNo, List<String> causes) {
        deliveries.withdraw(ticketNo, causes);
    }

    /** What was held of a ticket goes now: it has become too urgent to wait. */
    public void release(String ticketNo) {
        if (deliveries.release(ticketNo)) {
            workers.wakeAfterCommit(Channel.WECOM_APP);
        }
    }
}
