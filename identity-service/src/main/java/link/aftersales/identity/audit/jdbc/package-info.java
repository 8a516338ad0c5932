/** The administrators' deeds in PostgreSQL. */
@NullMarked
package link.aftersales.identity.audit.jdbc;

import org.jspecify.annotations.NullMarked;
