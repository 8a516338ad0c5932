/** Plans, sends and proves every message to staff and customers but the welcome. */
@NullMarked
package link.aftersales.notification;

import org.jspecify.annotations.NullMarked;
