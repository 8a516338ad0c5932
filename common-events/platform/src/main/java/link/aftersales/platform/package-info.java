/** The one place that configures WxJava: tokens, pools, time-outs, breakers and the classes of the platforms' errors. */
@NullMarked
package link.aftersales.platform;

import org.jspecify.annotations.NullMarked;
