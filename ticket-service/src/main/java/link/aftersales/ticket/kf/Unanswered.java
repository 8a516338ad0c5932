package link.aftersales.ticket.kf;

import link.aftersales.contracts.KfInbound.MessageReceived;

/** What was said before anybody here listened: kept so that it is not lost, and never answered. */
public interface Unanswered {

    /** Keeps a message once. */
    void keep(String id, MessageReceived message);
}
