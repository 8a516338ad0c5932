package link.aftersales.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and the topic under which an event record travels; independent of its Java name, never changed once published. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Wire {

    /** For example {@code ticket.created.v1}; a change that old readers cannot take gets a new version. */
    String type();

    /** One of the names in {@link Topics}. */
    String topic();
}
