/** Windows, chats and notices in PostgreSQL. */
@NullMarked
package link.aftersales.notification.customer.jdbc;

import org.jspecify.annotations.NullMarked;
