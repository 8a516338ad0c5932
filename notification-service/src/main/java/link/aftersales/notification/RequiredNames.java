package link.aftersales.notification;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Stops the start in one sentence when a name of the environment is missing that nothing works without. */
final class RequiredNames implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final List<String> NAMES = List.of(
            "NOTIFICATION_DB_URL", "NOTIFICATION_DB_USER", "NOTIFICATION_DB_PASSWORD", "KAFKA_BOOTSTRAP_SERVERS");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        List<String> missing = NAMES.stream()
                .filter(name -> environment.getProperty(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Missing in the environment: " + String.join(", ", missing));
        }
    }
}
