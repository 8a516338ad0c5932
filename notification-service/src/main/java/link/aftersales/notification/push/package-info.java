/** Who is told what, and how it gets there: one row per receiver, sent until the platform has it or refuses it. */
@NullMarked
package link.aftersales.notification.push;

import org.jspecify.annotations.NullMarked;
