/** Tickets, their numbers and their log in PostgreSQL. */
@NullMarked
package link.aftersales.ticket.desk.jdbc;

import org.jspecify.annotations.NullMarked;
