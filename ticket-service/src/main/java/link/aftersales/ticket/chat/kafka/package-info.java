/** Words on their way to whoever sends them. */
@NullMarked
package link.aftersales.ticket.chat.kafka;

import org.jspecify.annotations.NullMarked;
