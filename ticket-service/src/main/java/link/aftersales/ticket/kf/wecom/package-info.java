/** The API of 微信客服; the only place of this feature that sees WxJava. */
@NullMarked
package link.aftersales.ticket.kf.wecom;

import org.jspecify.annotations.NullMarked;
