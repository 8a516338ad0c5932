/** Tests of the whole gateway over HTTP, and what they share. */
@NullMarked
package link.aftersales.gateway;

import org.jspecify.annotations.NullMarked;
