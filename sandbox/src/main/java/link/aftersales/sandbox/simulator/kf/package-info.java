/** 微信客服 (platform facts 4): accounts, what was said there, and the API by which it is pulled and answered. */
@NullMarked
package link.aftersales.sandbox.simulator.kf;

import org.jspecify.annotations.NullMarked;
