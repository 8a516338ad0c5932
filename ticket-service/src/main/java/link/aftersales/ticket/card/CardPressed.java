package link.aftersales.ticket.card;

import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.WecomInbound.CardClicked;

/**
 * Said in process, in the transaction of the click: a member pressed a button of a card of ours. Whoever knows the kind of
 * the card answers it.
 */
public record CardPressed(CardTask task, CardClicked click) {}
