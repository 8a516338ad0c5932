/** The people, members and conversations that both platforms know of. */
@NullMarked
package link.aftersales.sandbox.simulator.world;

import org.jspecify.annotations.NullMarked;
