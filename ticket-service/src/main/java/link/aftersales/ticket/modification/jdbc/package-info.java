/** Order modifications in PostgreSQL. */
@NullMarked
package link.aftersales.ticket.modification.jdbc;

import org.jspecify.annotations.NullMarked;
