/** Codes, tries and answers as rows. */
@NullMarked
package link.aftersales.identity.code.jdbc;

import org.jspecify.annotations.NullMarked;
