/** How the gateway says which setting keeps it from starting. */
@NullMarked
package link.aftersales.gateway.settings;

import org.jspecify.annotations.NullMarked;
