/** Words and verifications as they arrive from Kafka. */
@NullMarked
package link.aftersales.ticket.dialogue.kafka;

import org.jspecify.annotations.NullMarked;
