/** The forms of a page. */
@NullMarked
package link.aftersales.projectlink.action.web;

import org.jspecify.annotations.NullMarked;
