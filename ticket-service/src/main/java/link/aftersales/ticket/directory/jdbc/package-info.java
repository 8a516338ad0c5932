/** The copies in PostgreSQL. */
@NullMarked
package link.aftersales.ticket.directory.jdbc;

import org.jspecify.annotations.NullMarked;
