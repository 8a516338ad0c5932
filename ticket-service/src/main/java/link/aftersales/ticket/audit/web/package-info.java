/** Shows operators who looked at what. */
@NullMarked
package link.aftersales.ticket.audit.web;

import org.jspecify.annotations.NullMarked;
