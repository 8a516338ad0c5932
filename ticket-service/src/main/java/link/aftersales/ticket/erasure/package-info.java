/** How a person is forgotten: what he said and sent goes, what the company did stays. */
@NullMarked
package link.aftersales.ticket.erasure;

import org.jspecify.annotations.NullMarked;
