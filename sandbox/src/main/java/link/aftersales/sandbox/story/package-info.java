/** The whole requirement as one play: over public doors only, so that it proves what people would see. */
@NullMarked
package link.aftersales.sandbox.story;

import org.jspecify.annotations.NullMarked;
