/** What customers send along: fetched at once, checked by content, kept. */
@NullMarked
package link.aftersales.ticket.attachment;

import org.jspecify.annotations.NullMarked;
