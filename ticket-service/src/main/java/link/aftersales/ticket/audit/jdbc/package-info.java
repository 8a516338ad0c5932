/** Keeps in PostgreSQL who looked at what. */
@NullMarked
package link.aftersales.ticket.audit.jdbc;

import org.jspecify.annotations.NullMarked;
