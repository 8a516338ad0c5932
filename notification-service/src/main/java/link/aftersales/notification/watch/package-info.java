/** Tickets that nobody handles: who is reminded when, and who hears of it after that. */
@NullMarked
package link.aftersales.notification.watch;

import org.jspecify.annotations.NullMarked;
