/** The staff list as identity-service tells it. */
@NullMarked
package link.aftersales.notification.staff.kafka;

import org.jspecify.annotations.NullMarked;
