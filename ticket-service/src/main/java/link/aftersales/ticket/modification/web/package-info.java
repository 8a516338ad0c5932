/** Order modifications for operators. */
@NullMarked
package link.aftersales.ticket.modification.web;

import org.jspecify.annotations.NullMarked;
