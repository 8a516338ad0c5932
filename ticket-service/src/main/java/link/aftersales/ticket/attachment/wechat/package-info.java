/** Media of the Official Account and of 微信客服, whose API is WeCom's. */
@NullMarked
package link.aftersales.ticket.attachment.wechat;

import org.jspecify.annotations.NullMarked;
