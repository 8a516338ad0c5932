/** Buttons that members of staff press on cards, and what the card then shows. */
@NullMarked
package link.aftersales.ticket.card;

import org.jspecify.annotations.NullMarked;
