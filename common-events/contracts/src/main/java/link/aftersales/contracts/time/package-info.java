/** When the company works: its hours, and the days on which it does or does not. */
@NullMarked
package link.aftersales.contracts.time;

import org.jspecify.annotations.NullMarked;
