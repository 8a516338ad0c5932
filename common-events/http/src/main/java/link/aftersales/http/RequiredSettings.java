package link.aftersales.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Stops the start of a service before it opens anything when what it needs is not set, and names all of it. A service
 * lists the properties under {@code required-settings}; their values name the variables of the environment.
 */
class RequiredSettings implements ApplicationListener<ApplicationPreparedEvent> {

    private static final String LIST = "required-settings";
    private static final Pattern UNRESOLVED = Pattern.compile("'([A-Z][A-Z0-9_]+)'");

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        List<String> required = Binder.get(environment)
                .bind(LIST, Bindable.listOf(String.class))
                .orElseGet(List::of);
        List<String> missing = new ArrayList<>();
        for (String property : required) {
            try {
                String value = environment.getProperty(property);
                if (value == null || value.isBlank()) {
                    missing.add(property);
                }
            } catch (PlaceholderResolutionException unset) {
                missing.add(name(unset, property));
            }
        }
        if (!missing.isEmpty()) {
            throw new SettingsMissing(missing);
        }
    }

    private static String name(PlaceholderResolutionException unset, String property) {
        Matcher name = UNRESOLVED.matcher(String.valueOf(unset.getMessage()));
        return name.find() ? name.group(1) : property;
    }

    static final class SettingsMissing extends IllegalStateException {

        SettingsMissing(List<String> names) {
            super("These names must be set in the environment: " + String.join(", ", names));
        }
    }
}
