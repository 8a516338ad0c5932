/** What the doors let in and what they refuse. */
@NullMarked
package link.aftersales.gateway.callbacks;

import org.jspecify.annotations.NullMarked;
