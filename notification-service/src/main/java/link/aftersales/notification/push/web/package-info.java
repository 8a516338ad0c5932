/** What operators see of the deliveries. */
@NullMarked
package link.aftersales.notification.push.web;

import org.jspecify.annotations.NullMarked;
