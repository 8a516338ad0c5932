/** The menu in the Official Account's own terms. */
@NullMarked
package link.aftersales.notification.menu.wechat;

import org.jspecify.annotations.NullMarked;
