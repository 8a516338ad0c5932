package link.aftersales.messaging.inbox;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.TransactionException;

/** What is due by the clock: the end of a container's pause, and each hour the care of the inbox. */
final class MessagingTimer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MessagingTimer.class);
    private static final Duration CARE = Duration.ofHours(1);

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final InboxPartitions partitions;
    private volatile boolean running;

    MessagingTimer(InboxPartitions partitions) {
        this.partitions = partitions;
        scheduler.setPoolSize(2);
        scheduler.setDaemon(true);
        scheduler.setThreadNamePrefix("messaging-timer-");
    }

    ListenerContainerPauseService pauses() {
        return new ListenerContainerPauseService(null, scheduler);
    }

    @Override
    public void start() {
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(this::care, CARE);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    /** What fails now is done in an hour; until then the events of a day without partition lie among the other days. */
    private void care() {
        try {
            partitions.maintain();
        } catch (DataAccessException | TransactionException e) {
            log.warn(
                    "The inbox's partitions are looked after later: {}",
                    e.getClass().getSimpleName());
        }
    }
}
