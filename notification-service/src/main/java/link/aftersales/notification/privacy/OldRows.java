package link.aftersales.notification.privacy;

import java.time.Instant;

/** Deliveries that are finished for long. Both work in batches and answer whether there is more. */
public interface OldRows {

    /** Takes the words out of those that were finished before. */
    boolean forgetWords(Instant finishedBefore);

    /** Removes those that were finished before, with their attempts. */
    boolean remove(Instant finishedBefore);
}
