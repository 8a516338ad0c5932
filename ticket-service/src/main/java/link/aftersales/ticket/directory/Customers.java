package link.aftersales.ticket.directory;

import link.aftersales.contracts.CustomerSnapshot;

/** The copies of all customers. */
public interface Customers {

    /** Takes a newer state; an older or equal one changes nothing. */
    void apply(CustomerSnapshot snapshot);

    /** Forgets an erased customer. */
    void forget(String customerId);

    /** Who talks in this chat: a verified customer before an open claim before nobody. */
    Visitor visitor(String openid);
}
