package link.aftersales.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.kafka.annotation.KafkaListener;

/** A batch listener of snapshot topics that passes its records to {@link Copies}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@KafkaListener(containerFactory = "copyListenerContainerFactory", groupId = "${spring.application.name}.copies")
public @interface CopyListener {

    /** The snapshot topics to read. */
    @AliasFor(annotation = KafkaListener.class, attribute = "topics")
    String[] topics();
}
