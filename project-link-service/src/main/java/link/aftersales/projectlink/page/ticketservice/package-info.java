/** Fetches attachments from the service that keeps them. */
@NullMarked
package link.aftersales.projectlink.page.ticketservice;

import org.jspecify.annotations.NullMarked;
