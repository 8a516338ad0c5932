/** Hears who is to be forgotten. */
@NullMarked
package link.aftersales.notification.privacy.kafka;

import org.jspecify.annotations.NullMarked;
