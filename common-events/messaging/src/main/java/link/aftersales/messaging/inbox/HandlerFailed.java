package link.aftersales.messaging.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * One record of a poll failed. Two types, because a container that sees the type change begins to count tries anew: so
 * neither does an outage use up the tries of a record, nor does a bug inherit the endless ones.
 */
abstract sealed class HandlerFailed extends BatchListenerFailedException {

    private static final long serialVersionUID = 1L;

    private HandlerFailed(String what, RuntimeException cause, ConsumerRecord<?, ?> record) {
        super(what + " " + cause.getClass().getSimpleName(), cause, record);
    }

    static HandlerFailed of(RuntimeException cause, ConsumerRecord<?, ?> record) {
        return Failures.passes(cause) ? new ForNow(cause, record) : new ByItself(cause, record);
    }

    /** Will pass: tried until it does. */
    static final class ForNow extends HandlerFailed {

        private static final long serialVersionUID = 1L;

        private ForNow(RuntimeException cause, ConsumerRecord<?, ?> record) {
            super("Waits for", cause, record);
        }
    }

    /** A bug or an undecodable record: becomes a dead letter. */
    static final class ByItself extends HandlerFailed {

        private static final long serialVersionUID = 1L;

        private ByItself(RuntimeException cause, ConsumerRecord<?, ?> record) {
            super("Failed by", cause, record);
        }
    }
}
