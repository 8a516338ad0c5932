@NullMarked
package link.aftersales.sandbox.launcher;

import org.jspecify.annotations.NullMarked;
