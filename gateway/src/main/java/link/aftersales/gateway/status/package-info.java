/** What runs here, and how it is. */
@NullMarked
package link.aftersales.gateway.status;

import org.jspecify.annotations.NullMarked;
