package link.aftersales.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.springboot3.bulkhead.autoconfigure.BulkheadAutoConfiguration;
import io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The settings of the platforms: each missing one stops the start and is named. */
class PlatformSettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ValidationAutoConfiguration.class,
                    CircuitBreakerAutoConfiguration.class,
                    BulkheadAutoConfiguration.class,
                    PlatformAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withPropertyValues(
                    "WECHAT_MP_APP_ID=wx",
                    "WECHAT_MP_SECRET=mp-secret",
                    "WECOM_CORP_ID=ww",
                    "WECOM_AGENT_ID=7",
                    "WECOM_AGENT_SECRET=cp-secret");

    @ParameterizedTest
    @ValueSource(
            strings = {"WECHAT_MP_APP_ID", "WECHAT_MP_SECRET", "WECOM_CORP_ID", "WECOM_AGENT_ID", "WECOM_AGENT_SECRET"})
    void namesAMissingVariable(String name) {
        runner.withPropertyValues(name + "=").run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining(name + " must be set"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WECHAT_MP_API_URL", "WECOM_API_URL"})
    void refusesAnAddressThatIsNone(String name) {
        runner.withPropertyValues(name + "=ftp://x").run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining(name + " must be an http or https URL"));
    }

    @Test
    void talksToTheRealPlatformsUnlessToldOtherwise() {
        runner.run(context -> {
            assertThat(context.getBean(WechatMpSettings.class).apiUrl()).isEqualTo("https://api.weixin.qq.com");
            assertThat(context.getBean(WecomSettings.class).apiUrl()).isEqualTo("https://qyapi.weixin.qq.com");
        });
    }

    @Test
    void showsNoSecret() {
        runner.run(context -> assertThat(
                        context.getBean(WechatMpSettings.class).toString() + context.getBean(WecomSettings.class))
                .doesNotContain("mp-secret", "cp-secret"));
    }
}
