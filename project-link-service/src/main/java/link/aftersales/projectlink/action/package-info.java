/** What members of staff do to tickets on a page: it is asked for here, and ticket-service decides. */
@NullMarked
package link.aftersales.projectlink.action;

import org.jspecify.annotations.NullMarked;
