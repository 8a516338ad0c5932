/** Finds what has grown too old. */
@NullMarked
package link.aftersales.ticket.retention.jdbc;

import org.jspecify.annotations.NullMarked;
