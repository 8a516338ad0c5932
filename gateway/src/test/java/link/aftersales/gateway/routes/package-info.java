/** What the routes decide without a network. */
@NullMarked
package link.aftersales.gateway.routes;

import org.jspecify.annotations.NullMarked;
