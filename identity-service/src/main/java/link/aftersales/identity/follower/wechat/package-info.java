/** The Official Account's word on who a follower is. */
@NullMarked
package link.aftersales.identity.follower.wechat;

import org.jspecify.annotations.NullMarked;
