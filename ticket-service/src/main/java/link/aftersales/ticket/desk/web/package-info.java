/** Tickets for operators. */
@NullMarked
package link.aftersales.ticket.desk.web;

import org.jspecify.annotations.NullMarked;
