/** The way of a browser through WeCom and back. */
@NullMarked
package link.aftersales.projectlink.viewer.web;

import org.jspecify.annotations.NullMarked;
