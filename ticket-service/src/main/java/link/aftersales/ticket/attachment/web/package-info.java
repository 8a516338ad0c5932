/** Attachments for the project page; an internal port, never routed by the gateway. */
@NullMarked
package link.aftersales.ticket.attachment.web;

import org.jspecify.annotations.NullMarked;
