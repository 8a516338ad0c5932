/** Projects in PostgreSQL, published with each change. */
@NullMarked
package link.aftersales.projectlink.project.jdbc;

import org.jspecify.annotations.NullMarked;
