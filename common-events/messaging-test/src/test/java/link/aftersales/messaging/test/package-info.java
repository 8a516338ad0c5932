/** The guarantees of messaging, one failure mode per class, against real servers. */
@NullMarked
package link.aftersales.messaging.test;

import org.jspecify.annotations.NullMarked;
