package link.aftersales.notification.push;

import java.util.Map;
import link.aftersales.messaging.Worker;

/** The threads that send, a few for each channel, so that a platform that hangs does not hold up the other. */
public final class SendingWorkers {

    private final Map<Channel, Worker> workers;

    SendingWorkers(Map<Channel, Worker> workers) {
        this.workers = workers;
    }

    /** Something new waits on the channel once the current transaction has committed. */
    public void wakeAfterCommit(Channel channel) {
        worker(channel).wakeAfterCommit();
    }

    private Worker worker(Channel channel) {
        Worker worker = workers.get(channel);
        if (worker == null) {
            throw new IllegalStateException("Nobody works for " + channel);
        }
        return worker;
    }
}
