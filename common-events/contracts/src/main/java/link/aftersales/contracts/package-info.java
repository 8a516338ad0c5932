/** What the services say to each other: events with their wire names, topics, shared words. No dependency, no behaviour. */
@NullMarked
package link.aftersales.contracts;

import org.jspecify.annotations.NullMarked;
