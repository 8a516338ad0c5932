/** The heart: what a claim on a number still lacks, when it is proven, and the trail of every decision. */
@NullMarked
package link.aftersales.identity.trust;

import org.jspecify.annotations.NullMarked;
