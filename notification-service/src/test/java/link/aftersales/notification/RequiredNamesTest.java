package link.aftersales.notification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** Settings that nothing works without. */
class RequiredNamesTest {

    @ParameterizedTest
    @FieldSource("link.aftersales.notification.RequiredNames#NAMES")
    void namesTheOneThatIsMissing(String missing) {
        MockEnvironment environment = new MockEnvironment();
        RequiredNames.NAMES.stream()
                .filter(name -> !name.equals(missing))
                .forEach(name -> environment.setProperty(name, "x"));
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);

        assertThatThrownBy(() -> new RequiredNames().initialize(context))
                .hasMessage("Missing in the environment: " + missing);
    }
}
