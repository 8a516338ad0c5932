/** Relations and contacts in PostgreSQL. */
@NullMarked
package link.aftersales.identity.contact.jdbc;

import org.jspecify.annotations.NullMarked;
