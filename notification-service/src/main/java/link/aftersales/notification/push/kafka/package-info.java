/** What the other services want to have said. */
@NullMarked
package link.aftersales.notification.push.kafka;

import org.jspecify.annotations.NullMarked;
