/** Requests for verification by hand in PostgreSQL. */
@NullMarked
package link.aftersales.identity.verification.jdbc;

import org.jspecify.annotations.NullMarked;
