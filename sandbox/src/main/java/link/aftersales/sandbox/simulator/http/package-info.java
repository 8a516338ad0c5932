/** A small HTTP door over the JDK's server: requests, answers, routes. */
@NullMarked
package link.aftersales.sandbox.simulator.http;

import org.jspecify.annotations.NullMarked;
