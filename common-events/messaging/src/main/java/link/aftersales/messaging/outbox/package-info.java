/** Events are rows of the caller's transaction first, and go to Kafka after its commit. */
@NullMarked
package link.aftersales.messaging.outbox;

import org.jspecify.annotations.NullMarked;
