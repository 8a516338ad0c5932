/** How the members of staff are called and who of them supervises. */
@NullMarked
package link.aftersales.notification.staff;

import org.jspecify.annotations.NullMarked;
