package link.aftersales.messaging.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import link.aftersales.messaging.EventsAtStart;
import link.aftersales.messaging.EventsPart;
import link.aftersales.messaging.topics.TopicCreation;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts the listeners beside the start of the application: first those of the copies, and when these have caught up, the
 * inbound ones, so that no customer's word meets a copy that does not know him yet. Then it waits until the inbound ones
 * have handled what was there.
 */
final class ListenerStart implements SmartLifecycle, EventsPart, EventsAtStart {

    private static final Logger log = LoggerFactory.getLogger(ListenerStart.class);
    private static final Duration KAFKA_AWAY = Duration.ofSeconds(1);

    private final TopicCreation topics;
    private final Listeners listeners;
    private final CaughtUp copies;
    private final CaughtUp inbound;
    private volatile @Nullable Thread starting;
    private volatile boolean running;
    private volatile boolean allStarted;
    private volatile boolean handled;

    ListenerStart(TopicCreation topics, Listeners listeners, CaughtUp copies, CaughtUp inbound) {
        this.topics = topics;
        this.listeners = listeners;
        this.copies = copies;
        this.inbound = inbound;
    }

    @Override
    public String name() {
        return "listeners";
    }

    @Override
    public boolean ready() {
        return allStarted && listeners.allTakeEvents();
    }

    @Override
    public boolean handled() {
        return handled;
    }

    @Override
    public void start() {
        running = true;
        starting = Thread.ofPlatform().name("listener-start").daemon().start(this::startInOrder);
    }

    @Override
    public void stop() {
        running = false;
        allStarted = false;
        Thread start = starting;
        if (start != null) {
            start.interrupt();
        }
        listeners.inbound().forEach(MessageListenerContainer::stop);
        listeners.copies().forEach(MessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AbstractMessageListenerContainer.DEFAULT_PHASE;
    }

    private void startInOrder() {
        try {
            topics.await();
            startEach(listeners.copies());
            copies.await(listeners.topicsOfCopies());
            startEach(listeners.inbound());
            allStarted = true;
            log.info("All listeners are started");
            inbound.await(listeners.topicsOfInbound());
            handled = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startEach(List<MessageListenerContainer> containers) throws InterruptedException {
        for (MessageListenerContainer container : containers) {
            while (running && !container.isRunning()) {
                start(container);
            }
        }
    }

    private static void start(MessageListenerContainer container) throws InterruptedException {
        try {
            container.start();
        } catch (KafkaException e) {
            log.warn("{} cannot be started yet: {}", container.getListenerId(), e.getMessage());
            TimeUnit.MILLISECONDS.sleep(KAFKA_AWAY.toMillis());
        }
    }
}
