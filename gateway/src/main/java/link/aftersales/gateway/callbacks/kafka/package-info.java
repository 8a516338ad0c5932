/** Hands events to Kafka and waits until it has them. */
@NullMarked
package link.aftersales.gateway.callbacks.kafka;

import org.jspecify.annotations.NullMarked;
