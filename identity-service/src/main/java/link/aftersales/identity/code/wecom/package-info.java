/** The welcome message as WeCom takes it. */
@NullMarked
package link.aftersales.identity.code.wecom;

import org.jspecify.annotations.NullMarked;
