/** Customer messages of the Official Account. */
@NullMarked
package link.aftersales.notification.push.wechat;

import org.jspecify.annotations.NullMarked;
