package link.aftersales.messaging.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import link.aftersales.messaging.EventsPart;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the missing topics as soon as Kafka answers, without holding up the start of the application. Never alters a
 * topic that is there: more partitions would break the order of its keys.
 */
public final class TopicCreation implements SmartLifecycle, EventsPart {

    private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> adminSettings;
    private final NewTopics topics;
    private final Supplier<Collection<String>> deadLetterTopics;
    private final CountDownLatch created = new CountDownLatch(1);
    private volatile boolean running;

    TopicCreation(Map<String, Object> adminSettings, NewTopics topics, Supplier<Collection<String>> deadLetterTopics) {
        this.adminSettings = adminSettings;
        this.topics = topics;
        this.deadLetterTopics = deadLetterTopics;
    }

    /** Waits until every topic is there. */
    public void await() throws InterruptedException {
        created.await();
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public boolean ready() {
        return created.getCount() == 0;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("topics").daemon().start(this::untilCreated);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private void untilCreated() {
        try {
            while (running && !ready()) {
                attempt();
                created.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() throws InterruptedException {
        try (Admin admin = Admin.create(adminSettings)) {
            createMissing(admin);
            created.countDown();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            log.warn("Topics cannot be created yet: {}", e.getMessage());
        }
    }

    private void createMissing(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> present = admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        List<NewTopic> missing = topics.with(deadLetterTopics.get()).stream()
                .filter(topic -> !present.contains(topic.name()))
                .toList();
        CreateTopicsResult result = admin.createTopics(missing);
        for (KafkaFuture<Void> topic : result.values().values()) {
            acceptExisting(topic);
        }
    }

    private static void acceptExisting(KafkaFuture<Void> topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            topic.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
