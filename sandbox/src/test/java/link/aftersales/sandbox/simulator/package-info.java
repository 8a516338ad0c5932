/** The simulator, checked by WxJava as a third party. */
@NullMarked
package link.aftersales.sandbox.simulator;

import org.jspecify.annotations.NullMarked;
