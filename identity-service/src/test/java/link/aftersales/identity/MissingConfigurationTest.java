package link.aftersales.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class MissingConfigurationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SALES_DESK_USERID",
                "IDENTITY_DB_URL",
                "IDENTITY_DB_USER",
                "IDENTITY_DB_PASSWORD",
                "KAFKA_BOOTSTRAP_SERVERS"
            })
    void aMissingNameStopsTheStartBeforeAnythingIsOpenedAndIsNamed(String missing, CapturedOutput output) {
        Map<String, Object> names = complete();
        names.remove(missing);

        Throwable failure = catchThrowable(() -> start(names).close());

        assertThat(failure).isNotNull();
        assertThat(output).contains("These names must be set in the environment: " + missing);
    }

    private static ConfigurableApplicationContext start(Map<String, Object> names) {
        SpringApplication service = new SpringApplication(IdentityServiceApplication.class);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("names", names));
        service.setEnvironment(environment);
        return service.run();
    }

    /** Nobody listens at these addresses. */
    private static Map<String, Object> complete() {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("SALES_DESK_USERID", "desk");
        names.put("IDENTITY_DB_URL", "jdbc:postgresql://127.0.0.1:1/identity");
        names.put("IDENTITY_DB_USER", "identity");
        names.put("IDENTITY_DB_PASSWORD", "secret");
        names.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        return names;
    }
}
