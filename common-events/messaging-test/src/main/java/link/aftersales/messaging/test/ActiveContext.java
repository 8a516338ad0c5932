package link.aftersales.messaging.test;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Only one context at a time reads from Kafka: those kept in Spring's cache have the same consumer group. */
final class ActiveContext {

    private static final String LISTENERS = "listenerStart";

    private static @Nullable ApplicationContext current;

    private ActiveContext() {}

    static synchronized void stopCurrent() {
        if (current != null && current.containsBean(LISTENERS)) {
            listeners(current).stop();
        }
        current = null;
    }

    static synchronized void activate(ApplicationContext context) {
        if (current == context) {
            return;
        }
        stopCurrent();
        current = context;
        if (context.containsBean(LISTENERS) && !listeners(context).isRunning()) {
            listeners(context).start();
        }
    }

    private static SmartLifecycle listeners(ApplicationContext context) {
        return context.getBean(LISTENERS, SmartLifecycle.class);
    }
}
