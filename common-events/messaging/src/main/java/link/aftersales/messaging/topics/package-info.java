/** Brings the topics into being, as the contracts say how long each keeps its records. */
@NullMarked
package link.aftersales.messaging.topics;

import org.jspecify.annotations.NullMarked;
