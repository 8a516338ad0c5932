package link.aftersales.messaging.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.kafka.support.KafkaUtils;

/** Tells operators what fails where, without quoting anybody. */
final class FailureLog implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(FailureLog.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, Exception failure, int attempt) {
        Throwable cause = cause(failure);
        String place = KafkaUtils.format(record);
        if (Failures.passes(cause)) {
            log.warn(
                    "{} waits, attempt {}: {}", place, attempt, cause.getClass().getName());
        } else {
            log.warn("{} failed, attempt {}", place, attempt, WithoutWords.of(cause));
        }
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> record, Exception failure) {
        log.error(
                "{} became a dead letter: {}",
                KafkaUtils.format(record),
                cause(failure).getClass().getName());
    }

    @Override
    public void recoveryFailed(ConsumerRecord<?, ?> record, Exception original, Exception failure) {
        log.warn(
                "{} cannot be put aside yet: {}",
                KafkaUtils.format(record),
                failure.getClass().getName());
    }

    /** What the handler threw, below what the container and {@link HandlerFailed} say about it. */
    static Exception cause(Exception failure) {
        Throwable current = failure;
        while (current != null && !(current instanceof HandlerFailed)) {
            current = current.getCause();
        }
        return current != null && current.getCause() instanceof Exception cause ? cause : failure;
    }
}
