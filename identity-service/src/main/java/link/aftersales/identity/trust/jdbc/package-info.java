/** Customers, decisions and what they are decided from, in PostgreSQL. */
@NullMarked
package link.aftersales.identity.trust.jdbc;

import org.jspecify.annotations.NullMarked;
