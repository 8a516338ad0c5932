package link.aftersales.messaging;

import java.time.Instant;
import java.util.Map;
import link.aftersales.contracts.Event;

/**
 * Publishes events with the caller's transaction: committed together, sent after the commit, at least once, in the order
 * of appending for each key. Write your rows first and append last, so that the row lock orders the events of an aggregate.
 */
public interface Outbox {

    /** Appends an event under a new id, happened now. Throws when there is no transaction. */
    void append(String key, Event event);

    /** Appends an event whose id the caller derives from its cause, so that a repeated cause is dropped by every reader. */
    void append(String key, Event event, String id, Instant at);

    /** Appends the events of many keys, in the order of the map; costs less than one at a time. */
    default void appendAll(Map<String, ? extends Event> byKey) {
        byKey.forEach(this::append);
    }

    /**
     * Appends the deletion of a key on a compacted topic, and once more after the topic's compaction lag, so that what it
     * deleted leaves the disk. A later event of the key calls the second one off.
     */
    void tombstone(String topic, String key);
}
