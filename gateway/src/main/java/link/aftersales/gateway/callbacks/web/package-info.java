/** The platforms' way in: an asynchronous servlet beside Spring MVC, which callbacks never pass. */
@NullMarked
package link.aftersales.gateway.callbacks.web;

import org.jspecify.annotations.NullMarked;
