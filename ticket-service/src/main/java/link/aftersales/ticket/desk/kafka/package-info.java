/** What became of a ticket's pushes, as it arrives from Kafka. */
@NullMarked
package link.aftersales.ticket.desk.kafka;

import org.jspecify.annotations.NullMarked;
