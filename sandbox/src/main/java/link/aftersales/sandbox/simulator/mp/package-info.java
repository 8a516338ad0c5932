/** The Official Account's API (公众号): tokens, followers, customer messages, menu. */
@NullMarked
package link.aftersales.sandbox.simulator.mp;

import org.jspecify.annotations.NullMarked;
