/** Takes customers' words in, makes tickets of them and keeps the tickets. */
@NullMarked
package link.aftersales.ticket;

import org.jspecify.annotations.NullMarked;
