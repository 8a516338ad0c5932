/** Stands in for WeChat and WeCom on this machine; shares no code with the services and speaks only the public protocols. */
@NullMarked
package link.aftersales.sandbox.simulator;

import org.jspecify.annotations.NullMarked;
