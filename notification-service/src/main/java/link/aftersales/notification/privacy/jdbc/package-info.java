/** Takes people out of the rows. */
@NullMarked
package link.aftersales.notification.privacy.jdbc;

import org.jspecify.annotations.NullMarked;
