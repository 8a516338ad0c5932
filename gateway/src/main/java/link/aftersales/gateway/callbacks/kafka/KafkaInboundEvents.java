package link.aftersales.gateway.callbacks.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import link.aftersales.contracts.Topics;
import link.aftersales.gateway.callbacks.InboundEvents;
import link.aftersales.gateway.callbacks.Reading.Inbound;
import link.aftersales.gateway.callbacks.Refusal;
import link.aftersales.gateway.callbacks.Refused;
import link.aftersales.messaging.EventRecords;
import link.aftersales.messaging.TraceContext;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends each event on its own and at once; the callback waits for the acknowledgement of all replicas. */
final class KafkaInboundEvents implements InboundEvents {

    private static final Logger log = LoggerFactory.getLogger(KafkaInboundEvents.class);

    /** While Kafka is away each entry blocks for {@code max.block.ms}, and before JDK 24 holds a carrier thread. */
    private static final int MOST_ENTERING = 64;

    private static final Duration PATIENCE_AT_THE_ENTRY = Duration.ofMillis(250);

    private final Producer<String, byte[]> producer;
    private final EventRecords records;
    private final TraceContext trace;
    private final Timer acknowledged;
    private final Semaphore entering = new Semaphore(MOST_ENTERING);

    KafkaInboundEvents(
            Producer<String, byte[]> producer, EventRecords records, TraceContext trace, MeterRegistry meters) {
        this.producer = producer;
        this.records = records;
        this.trace = trace;
        this.acknowledged = Timer.builder("gateway.kafka.send")
                .description("From handing an event to the producer to Kafka's acknowledgement")
                .register(meters);
    }

    @Override
    public CompletionStage<Void> hand(Inbound inbound) {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        if (!enter()) {
            taken.completeExceptionally(new Refused(Refusal.KAFKA_AWAY));
            return taken;
        }
        try {
            trace.continued(null, "callback", () -> send(inbound, taken));
        } finally {
            entering.release();
        }
        return taken;
    }

    @Override
    public void rehearse(Inbound sample) {
        trace.continued(null, "callback", () -> record(sample));
    }

    /** Learns where the partitions are, if Kafka is there yet. */
    void connect() {
        try {
            producer.partitionsFor(Topics.WECHAT_INBOUND);
            producer.partitionsFor(Topics.WECOM_INBOUND);
        } catch (KafkaException e) {
            log.warn("Kafka does not answer yet: {}", e.getClass().getSimpleName());
        }
    }

    private void send(Inbound inbound, CompletableFuture<Void> taken) {
        long start = System.nanoTime();
        try {
            producer.send(record(inbound), (metadata, failure) -> end(taken, failure, start));
        } catch (KafkaException | IllegalStateException e) {
            end(taken, e, start);
        }
    }

    private ProducerRecord<String, byte[]> record(Inbound inbound) {
        return records.of(inbound.key(), inbound.event(), inbound.id(), inbound.at());
    }

    private void end(CompletableFuture<Void> taken, @Nullable Exception failure, long start) {
        if (failure == null) {
            acknowledged.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            taken.complete(null);
        } else {
            log.debug("Not taken by Kafka: {}", failure.getClass().getSimpleName());
            taken.completeExceptionally(new Refused(Refusal.KAFKA_AWAY));
        }
    }

    private boolean enter() {
        try {
            return entering.tryAcquire(PATIENCE_AT_THE_ENTRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
