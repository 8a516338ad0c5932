/** Imports and the listed staff in PostgreSQL. */
@NullMarked
package link.aftersales.projectlink.imports.jdbc;

import org.jspecify.annotations.NullMarked;
