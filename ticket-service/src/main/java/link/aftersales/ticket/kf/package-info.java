/** 微信客服 as a channel: a doorbell tells that something waits, the puller fetches it, each thing once. */
@NullMarked
package link.aftersales.ticket.kf;

import org.jspecify.annotations.NullMarked;
