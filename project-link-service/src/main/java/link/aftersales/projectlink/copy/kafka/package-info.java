/** Takes in the events of other services. */
@NullMarked
package link.aftersales.projectlink.copy.kafka;

import org.jspecify.annotations.NullMarked;
