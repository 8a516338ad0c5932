package link.aftersales.sandbox.simulator.world;

import java.util.List;
import java.util.Optional;
import link.aftersales.sandbox.simulator.store.Index;
import link.aftersales.sandbox.simulator.store.Store;
import link.aftersales.sandbox.simulator.store.Table;

/** Who is whose contact in WeCom. */
public final class Contacts {

    /** A relation that ended. */
    record Former(String userid, String externalUserId) {}

    private static final int LIMIT = 20_000;

    private final Table<Contact> contacts;
    private final Table<Former> former;
    private final Index<Contact> byMember;
    private final Index<Contact> byCustomer;

    public Contacts(Store store) {
        this.contacts = store.table("contacts", Contact.class, LIMIT);
        this.former = store.table("former_contacts", Former.class, LIMIT);
        this.byMember = contacts.index(Contact::userid);
        this.byCustomer = contacts.index(Contact::externalUserId);
    }

    public Contact put(Contact contact) {
        return contacts.put(contact.key(), contact);
    }

    public void remove(Contact contact) {
        contacts.remove(contact.key());
        former.put(contact.key(), new Former(contact.userid(), contact.externalUserId()));
    }

    /** Whether these two were contacts before and one of them ended it. */
    public boolean wereOnce(String userid, String externalUserId) {
        return former.find(Contact.key(userid, externalUserId)).isPresent();
    }

    public Optional<Contact> find(String userid, String externalUserId) {
        return contacts.find(Contact.key(userid, externalUserId));
    }

    public List<Contact> ofMember(String userid) {
        return byMember.all(userid);
    }

    public List<Contact> ofCustomer(String externalUserId) {
        return byCustomer.all(externalUserId);
    }
}
