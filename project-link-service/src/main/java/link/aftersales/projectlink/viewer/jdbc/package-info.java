/** What must be the same for all copies of the service, in PostgreSQL. */
@NullMarked
package link.aftersales.projectlink.viewer.jdbc;

import org.jspecify.annotations.NullMarked;
