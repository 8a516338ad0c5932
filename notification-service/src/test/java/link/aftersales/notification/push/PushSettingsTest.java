package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Cards unless somebody wants none. */
class PushSettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(PushSettings.class)
    static class Settings {}

    @Test
    void sendsCardsUnlessTextIsAskedFor() {
        assertThat(new PushSettings("", "").cards()).isTrue();
        assertThat(new PushSettings(" card ", "").cards()).isTrue();
        assertThat(new PushSettings("text", "").cards()).isFalse();
    }

    @Test
    void refusesAnythingElse() {
        runner.withPropertyValues("push.format=fax").run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("PUSH_FORMAT must be card or text"));
    }
}
