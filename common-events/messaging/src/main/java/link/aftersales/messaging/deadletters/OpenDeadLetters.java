package link.aftersales.messaging.deadletters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Counts the open ones each minute, so that whoever asks for metrics does not wait for Kafka. */
final class OpenDeadLetters implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OpenDeadLetters.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final DeadLetters deadLetters;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile double open = Double.NaN;
    private volatile boolean running;

    OpenDeadLetters(DeadLetters deadLetters, MeterRegistry registry) {
        this.deadLetters = deadLetters;
        scheduler.setDaemon(true);
        scheduler.setThreadNamePrefix("dead-letters-");
        Gauge.builder("inbox.dead.letters.open", this, OpenDeadLetters::known)
                .description("Records that were put aside and not handled since")
                .register(registry);
    }

    void count() {
        try {
            open = deadLetters.count();
        } catch (KafkaException | DataAccessException e) {
            open = Double.NaN;
            log.debug("Dead letters are counted later: {}", e.getClass().getSimpleName());
        }
    }

    double known() {
        return open;
    }

    @Override
    public void start() {
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(this::count, BETWEEN);
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
}
