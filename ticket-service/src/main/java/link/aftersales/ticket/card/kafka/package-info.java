/** What happens in WeCom, as it arrives from Kafka. */
@NullMarked
package link.aftersales.ticket.card.kafka;

import org.jspecify.annotations.NullMarked;
