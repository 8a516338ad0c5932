/** For tests of services: a real PostgreSQL and a real Kafka, a look into the outbox, a probe that waits, the house rules. */
@NullMarked
package link.aftersales.messaging.test;

import org.jspecify.annotations.NullMarked;
