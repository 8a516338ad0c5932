/** The list as it is uploaded, and how far it is. */
@NullMarked
package link.aftersales.projectlink.imports.web;

import org.jspecify.annotations.NullMarked;
