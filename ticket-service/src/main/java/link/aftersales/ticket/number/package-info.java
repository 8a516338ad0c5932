/** The numbers by which people call what this service keeps. */
@NullMarked
package link.aftersales.ticket.number;

import org.jspecify.annotations.NullMarked;
