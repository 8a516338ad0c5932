/** The life of a ticket: opened here for the right project, owner and priority, with the reasons kept. */
@NullMarked
package link.aftersales.ticket.desk;

import org.jspecify.annotations.NullMarked;
