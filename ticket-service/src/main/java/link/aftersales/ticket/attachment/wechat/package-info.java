/** Media of the Official Account; the only place of this feature that sees WxJava. */
@NullMarked
package link.aftersales.ticket.attachment.wechat;

import org.jspecify.annotations.NullMarked;
