/** How fast the whole system is, measured from outside. */
@NullMarked
package link.aftersales.sandbox.speed;

import org.jspecify.annotations.NullMarked;
