@NullMarked
package link.aftersales.sandbox.journey;

import org.jspecify.annotations.NullMarked;
