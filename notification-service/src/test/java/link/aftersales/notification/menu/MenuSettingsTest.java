package link.aftersales.notification.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import link.aftersales.messaging.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The menu is touched only on demand. */
class MenuSettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(MenuConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MenuPublisher.class, () -> menu -> true);

    @ParameterizedTest
    @ValueSource(strings = {"keep", ""})
    void leavesTheAccountItsOwnMenu(String mode) {
        runner.withPropertyValues("menu.mode=" + mode)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Worker.class));
    }

    @Test
    void createsOursWhenAsked() {
        runner.withPropertyValues("menu.mode=create")
                .run(context -> assertThat(context).hasSingleBean(Worker.class));
    }

    @Test
    void refusesAnythingElse() {
        runner.withPropertyValues("menu.mode=replace").run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("WECHAT_MP_MENU must be keep or create"));
    }
}
