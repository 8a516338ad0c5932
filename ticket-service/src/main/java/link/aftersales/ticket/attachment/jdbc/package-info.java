/** Attachments in PostgreSQL. */
@NullMarked
package link.aftersales.ticket.attachment.jdbc;

import org.jspecify.annotations.NullMarked;
