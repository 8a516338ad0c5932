package link.aftersales.notification.privacy;

import java.time.Instant;

/** Deliveries that are finished for long. The first two work in batches and answer whether there is more. */
public interface OldRows {

    /** Takes the words out of those that were finished before. */
    boolean forgetWords(Instant finishedBefore);

    /** Removes those that were finished before, with their attempts. */
    boolean remove(Instant finishedBefore);

    /** Removes how tickets stood that nobody has touched since. */
    void forgetStates(Instant untouchedSince);

    /** Removes by what nothing is counted any more. */
    void forgetSlots();
}
