/** What a link shows: the project, its customer and its tickets. */
@NullMarked
package link.aftersales.projectlink.page;

import org.jspecify.annotations.NullMarked;
