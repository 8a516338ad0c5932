/** Reads uploaded tables, CSV or XLSX, row by row, and reports what became of each. */
@NullMarked
package link.aftersales.http.sheet;

import org.jspecify.annotations.NullMarked;
