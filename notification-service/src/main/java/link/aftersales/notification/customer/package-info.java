/** Where a customer can be reached, and what becomes of words that cannot. */
@NullMarked
package link.aftersales.notification.customer;

import org.jspecify.annotations.NullMarked;
