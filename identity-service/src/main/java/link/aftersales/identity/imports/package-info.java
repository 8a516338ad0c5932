/** Takes over the company's own lists of staff and customers. */
@NullMarked
package link.aftersales.identity.imports;

import org.jspecify.annotations.NullMarked;
