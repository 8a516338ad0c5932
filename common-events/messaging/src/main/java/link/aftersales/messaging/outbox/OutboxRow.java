package link.aftersales.messaging.outbox;

import link.aftersales.messaging.Envelope;

/** A waiting event and its place in the lane. */
record OutboxRow(long seq, Envelope envelope) {

    /** What must stay in order: the records of one key on one topic. */
    Order order() {
        return new Order(envelope.topic(), envelope.key());
    }

    record Order(String topic, String key) {}
}
