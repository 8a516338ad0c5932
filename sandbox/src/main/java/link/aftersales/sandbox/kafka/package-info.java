/** A real Kafka broker of this run's own: one node that keeps its records in the data folder. */
@NullMarked
package link.aftersales.sandbox.kafka;

import org.jspecify.annotations.NullMarked;
