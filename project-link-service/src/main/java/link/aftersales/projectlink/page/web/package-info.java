/** The page and the JSON behind a link. */
@NullMarked
package link.aftersales.projectlink.page.web;

import org.jspecify.annotations.NullMarked;
