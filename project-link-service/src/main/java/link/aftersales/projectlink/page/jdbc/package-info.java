/** Reads a page by its token. */
@NullMarked
package link.aftersales.projectlink.page.jdbc;

import org.jspecify.annotations.NullMarked;
