package link.aftersales.notification.privacy;

import link.aftersales.contracts.IdentityEvent.PersonErased;

/** People who are being forgotten. Each copy of the service works on the same list. */
public interface Erasures {

    /** Notes his fingerprints for ever and his ids until his rows are empty; drops what waits for his chat. */
    void open(String cause, PersonErased person);

    /**
     * Empties the rows of the next person whose farewell is finished, or who has waited for it for 45 seconds, when it is
     * done a second time, for what was being planned at the first, and over. Answers whether there was one.
     */
    boolean emptyNext();
}
