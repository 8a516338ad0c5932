/** Hands each event to its handler once, keeps copies, and says what happens when either fails. */
@NullMarked
package link.aftersales.messaging.inbox;

import org.jspecify.annotations.NullMarked;
