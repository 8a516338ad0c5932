/** Knows who a customer is: from a typed phone number to a trusted person. */
@NullMarked
package link.aftersales.identity;

import org.jspecify.annotations.NullMarked;
