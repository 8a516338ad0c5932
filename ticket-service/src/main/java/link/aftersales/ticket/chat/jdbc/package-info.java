/** Locks in PostgreSQL. */
@NullMarked
package link.aftersales.ticket.chat.jdbc;

import org.jspecify.annotations.NullMarked;
