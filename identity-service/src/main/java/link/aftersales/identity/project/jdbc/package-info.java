/** The copy of the projects in PostgreSQL. */
@NullMarked
package link.aftersales.identity.project.jdbc;

import org.jspecify.annotations.NullMarked;
