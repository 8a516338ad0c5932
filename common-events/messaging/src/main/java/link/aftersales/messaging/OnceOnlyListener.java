package link.aftersales.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * A batch listener that passes its records to {@link OnceOnly}. It starts when the copies of this service have caught up
 * with what was there at its start.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@KafkaListener(containerFactory = "onceOnlyListenerContainerFactory", groupId = "${spring.application.name}")
public @interface OnceOnlyListener {

    /** The topics to read. */
    @AliasFor(annotation = KafkaListener.class, attribute = "topics")
    String[] topics();
}
