package link.aftersales.messaging.topics;

import java.util.Collection;

/** Says which dead-letter topics this service needs, once its listeners are known. */
@FunctionalInterface
public interface DeadLetterTopics {

    /** Their names. */
    Collection<String> names();
}
