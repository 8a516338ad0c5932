/** Who looks at a page: members of staff whom WeCom names. Whoever is not named sees what the link shows. */
@NullMarked
package link.aftersales.projectlink.viewer;

import org.jspecify.annotations.NullMarked;
