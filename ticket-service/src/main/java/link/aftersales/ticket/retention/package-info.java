/** How long anything about people is kept. */
@NullMarked
package link.aftersales.ticket.retention;

import org.jspecify.annotations.NullMarked;
