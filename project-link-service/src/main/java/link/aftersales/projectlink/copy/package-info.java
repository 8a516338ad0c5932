/** What other services own and the page shows: copies that their events keep up to date. */
@NullMarked
package link.aftersales.projectlink.copy;

import org.jspecify.annotations.NullMarked;
