package link.aftersales.messaging.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import link.aftersales.messaging.WireHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerPausingBackOffHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** What becomes of a record whose handler failed: what passes by itself is waited for, the rest gets three tries. */
final class ErrorPolicy {

    private static final int FURTHER_TRIES = 2;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final String service;
    private final KafkaOperations<String, byte[]> kafka;
    private final ListenerContainerPauseService pauses;
    private final InboxMetrics metrics;

    ErrorPolicy(
            String service,
            KafkaOperations<String, byte[]> kafka,
            ListenerContainerPauseService pauses,
            InboxMetrics metrics) {
        this.service = service;
        this.kafka = kafka;
        this.pauses = pauses;
        this.metrics = metrics;
    }

    static String deadLetterTopic(String topic, String service) {
        return topic + "." + service + ".dlt";
    }

    CommonErrorHandler errorHandler() {
        DeadLetterPublishingRecoverer deadLetters = deadLetters();
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (record, failure) -> {
                    deadLetters.accept(record, FailureLog.cause(failure));
                    metrics.deadLetter();
                },
                new FixedBackOff(BETWEEN_TRIES.toMillis(), FURTHER_TRIES),
                new ContainerPausingBackOffHandler(pauses));
        handler.setClassifications(Map.of(), true);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        handler.setRetryListeners(new FailureLog());
        handler.setBackOffFunction(
                (record, failure) -> failure instanceof HandlerFailed.ForNow ? untilItPasses() : null);
        return handler;
    }

    private static BackOff untilItPasses() {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT.toMillis(), 2);
        backOff.setMaxInterval(LONGEST_WAIT.toMillis());
        return backOff;
    }

    /** With the class and place of the exception, without its words: they may hold what a customer wrote. */
    private DeadLetterPublishingRecoverer deadLetters() {
        DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(kafka, this::destination);
        recoverer.excludeHeader(HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE);
        recoverer.addHeadersFunction((record, failure) -> place(failure));
        return recoverer;
    }

    private static Headers place(Exception failure) {
        Headers headers = new RecordHeaders();
        Place.of(failure)
                .ifPresent(place -> headers.add(WireHeaders.FAILED_AT, place.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    private TopicPartition destination(ConsumerRecord<?, ?> record, Exception failure) {
        return new TopicPartition(deadLetterTopic(record.topic(), service), -1);
    }
}
