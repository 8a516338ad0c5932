package link.aftersales.messaging.inbox;

import org.springframework.core.env.Environment;

/** The name of this service, which is also its consumer group. */
final class ServiceName {

    private ServiceName() {}

    static String of(Environment environment) {
        return environment.getRequiredProperty("spring.application.name");
    }
}
