/** What customers ask to change about an order, and what becomes of it; the old order holds until somebody agrees. */
@NullMarked
package link.aftersales.ticket.modification;

import org.jspecify.annotations.NullMarked;
