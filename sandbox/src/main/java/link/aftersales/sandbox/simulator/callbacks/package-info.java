/** Tells the system under test what happened: signed, encrypted, repeated like the platforms do, or badly on request. */
@NullMarked
package link.aftersales.sandbox.simulator.callbacks;

import org.jspecify.annotations.NullMarked;
