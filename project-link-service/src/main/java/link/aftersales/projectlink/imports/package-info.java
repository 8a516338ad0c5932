/** Takes over the company's own list of projects. */
@NullMarked
package link.aftersales.projectlink.imports;

import org.jspecify.annotations.NullMarked;
