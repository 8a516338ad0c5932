package link.aftersales.ticket.directory;

import java.util.Optional;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.ticket.chat.Chat;

/** The copies of all customers. */
public interface Customers {

    /** Takes a newer state; an older or equal one, and any of an erased customer, changes nothing. */
    void apply(CustomerSnapshot snapshot);

    /** Forgets an erased customer; his erasure, read later, says itself by which unionids he was recognised. */
    void forget(String customerId);

    /** A customer by his id. */
    Optional<Customer> find(String customerId);

    /** The verified customer whose number this is, proven. */
    Optional<Customer> withProvenNumber(String phone);

    /** Who talks in this chat: a verified customer before an open claim before the claim told of last. */
    Visitor visitor(Chat chat);
}
