/** Projects and their links: one secret address for each project, opened by staff without a login. */
@NullMarked
package link.aftersales.projectlink;

import org.jspecify.annotations.NullMarked;
