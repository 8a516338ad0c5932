/** Requests and standings in PostgreSQL. */
@NullMarked
package link.aftersales.projectlink.action.jdbc;

import org.jspecify.annotations.NullMarked;
