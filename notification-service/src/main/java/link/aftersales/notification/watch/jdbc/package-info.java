/** Watches in PostgreSQL. */
@NullMarked
package link.aftersales.notification.watch.jdbc;

import org.jspecify.annotations.NullMarked;
