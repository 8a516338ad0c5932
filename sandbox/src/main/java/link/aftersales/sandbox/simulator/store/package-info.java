/** What the simulator remembers: tables in memory, every change appended to a file that outlives a killed process. */
@NullMarked
package link.aftersales.sandbox.simulator.store;

import org.jspecify.annotations.NullMarked;
