/** Removes a person from all tables. */
@NullMarked
package link.aftersales.ticket.erasure.jdbc;

import org.jspecify.annotations.NullMarked;
