/** The door of the house: ends the platforms' callbacks and routes everything else. Knows no business word. */
@NullMarked
package link.aftersales.gateway;

import org.jspecify.annotations.NullMarked;
