/** The ways to pages and admin APIs; whatever is not listed here is not there. */
@NullMarked
package link.aftersales.gateway.routes;

import org.jspecify.annotations.NullMarked;
