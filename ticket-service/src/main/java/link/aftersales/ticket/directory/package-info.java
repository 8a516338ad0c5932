/** What this service must know of customers and projects: copies kept up to date from their owners' snapshots. */
@NullMarked
package link.aftersales.ticket.directory;

import org.jspecify.annotations.NullMarked;
