/** The one home of outbox, inbox, codec, retry and dead-letter policy. */
@NullMarked
package link.aftersales.messaging;

import org.jspecify.annotations.NullMarked;
