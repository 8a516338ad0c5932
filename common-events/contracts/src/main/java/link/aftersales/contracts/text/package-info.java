/** Everything that customers and staff read, in one file beside this package, and the way to fill it. */
@NullMarked
package link.aftersales.contracts.text;

import org.jspecify.annotations.NullMarked;
