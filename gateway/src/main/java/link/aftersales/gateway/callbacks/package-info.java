/** What the platforms tell: checked, decrypted, typed, and handed to Kafka before it is acknowledged. */
@NullMarked
package link.aftersales.gateway.callbacks;

import org.jspecify.annotations.NullMarked;
