/** Counts a week in PostgreSQL. */
@NullMarked
package link.aftersales.ticket.weekly.jdbc;

import org.jspecify.annotations.NullMarked;
