/** Followers in PostgreSQL. */
@NullMarked
package link.aftersales.identity.follower.jdbc;

import org.jspecify.annotations.NullMarked;
