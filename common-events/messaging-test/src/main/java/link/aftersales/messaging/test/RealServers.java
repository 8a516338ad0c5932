package link.aftersales.messaging.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code @SpringBootTest} a real PostgreSQL database of its own and the JVM's one real Kafka, and the beans {@link
 * EmbeddedDatabase} and {@link PublishedEvents}. Contexts that Spring keeps for later tests take no events meanwhile.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface RealServers {}
