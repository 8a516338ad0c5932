/** The copies in PostgreSQL. */
@NullMarked
package link.aftersales.projectlink.copy.jdbc;

import org.jspecify.annotations.NullMarked;
