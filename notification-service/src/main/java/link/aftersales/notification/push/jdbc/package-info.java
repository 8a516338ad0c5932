/** The rows of deliveries and their attempts. */
@NullMarked
package link.aftersales.notification.push.jdbc;

import org.jspecify.annotations.NullMarked;
