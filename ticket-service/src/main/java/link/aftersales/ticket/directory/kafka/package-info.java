/** Reads the snapshots. */
@NullMarked
package link.aftersales.ticket.directory.kafka;

import org.jspecify.annotations.NullMarked;
