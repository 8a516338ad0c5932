/** The copy of the links in PostgreSQL. */
@NullMarked
package link.aftersales.notification.project.jdbc;

import org.jspecify.annotations.NullMarked;
