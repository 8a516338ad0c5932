/** Messages of the WeCom app. */
@NullMarked
package link.aftersales.notification.push.wecom;

import org.jspecify.annotations.NullMarked;
