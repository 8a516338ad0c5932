/** The projects of the company and the one link of each. */
@NullMarked
package link.aftersales.projectlink.project;

import org.jspecify.annotations.NullMarked;
