/** Asks WeCom who came back. */
@NullMarked
package link.aftersales.projectlink.viewer.wecom;

import org.jspecify.annotations.NullMarked;
