/** The members, and what they were already told, in PostgreSQL. */
@NullMarked
package link.aftersales.identity.staff.jdbc;

import org.jspecify.annotations.NullMarked;
