/** What customers do, who they are, and what became of what they were told. */
@NullMarked
package link.aftersales.notification.customer.kafka;

import org.jspecify.annotations.NullMarked;
