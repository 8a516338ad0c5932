/** Who works here, and words to members about customers who want to be verified. */
@NullMarked
package link.aftersales.identity.staff;

import org.jspecify.annotations.NullMarked;
