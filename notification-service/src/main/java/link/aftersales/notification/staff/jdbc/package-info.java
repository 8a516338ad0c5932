/** The copy of the staff list in PostgreSQL. */
@NullMarked
package link.aftersales.notification.staff.jdbc;

import org.jspecify.annotations.NullMarked;
