/** The menu of the Official Account. */
@NullMarked
package link.aftersales.notification.menu;

import org.jspecify.annotations.NullMarked;
