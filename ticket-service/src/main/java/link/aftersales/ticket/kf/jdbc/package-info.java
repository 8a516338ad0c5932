/** Accounts and visitors in PostgreSQL. */
@NullMarked
package link.aftersales.ticket.kf.jdbc;

import org.jspecify.annotations.NullMarked;
