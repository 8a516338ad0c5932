/** Tells supervisors once a week how it goes. */
@NullMarked
package link.aftersales.ticket.weekly;

import org.jspecify.annotations.NullMarked;
