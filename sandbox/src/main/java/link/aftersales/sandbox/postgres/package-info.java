/** A real PostgreSQL server of this run's own, unpacked from the jar and kept in the data folder. */
@NullMarked
package link.aftersales.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
