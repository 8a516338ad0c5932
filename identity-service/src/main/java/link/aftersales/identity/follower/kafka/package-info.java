/** What followers do, from the gateway. */
@NullMarked
package link.aftersales.identity.follower.kafka;

import org.jspecify.annotations.NullMarked;
