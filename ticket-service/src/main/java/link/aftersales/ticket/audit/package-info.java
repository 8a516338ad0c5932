/** Who looked at customers' data. */
@NullMarked
package link.aftersales.ticket.audit;

import org.jspecify.annotations.NullMarked;
