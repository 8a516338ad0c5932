/** Starts every part as a process of its own, starts again what dies, and stops them all. */
@NullMarked
package link.aftersales.sandbox.launcher;

import org.jspecify.annotations.NullMarked;
