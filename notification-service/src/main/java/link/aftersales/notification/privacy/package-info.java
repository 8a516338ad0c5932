/** Forgets people who ask for it, and everybody's words after a time. */
@NullMarked
package link.aftersales.notification.privacy;

import org.jspecify.annotations.NullMarked;
