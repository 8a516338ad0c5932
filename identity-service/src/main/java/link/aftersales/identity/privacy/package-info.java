/** Forgets people: at once when they ask for it, and by itself what is no longer needed. */
@NullMarked
package link.aftersales.identity.privacy;

import org.jspecify.annotations.NullMarked;
