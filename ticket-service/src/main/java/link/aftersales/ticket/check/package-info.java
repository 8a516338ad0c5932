/** What the self-check finds of 微信客服. */
@org.jspecify.annotations.NullMarked
package link.aftersales.ticket.check;
