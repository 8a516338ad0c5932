/** The imported lists in PostgreSQL. */
@NullMarked
package link.aftersales.identity.imports.jdbc;

import org.jspecify.annotations.NullMarked;
