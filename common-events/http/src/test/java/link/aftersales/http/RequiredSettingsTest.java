package link.aftersales.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class RequiredSettingsTest {

    private static final Map<String, Object> SERVICE = Map.of(
            "required-settings", "db.url, db.user, desk",
            "db.url", "${SAMPLE_DB_URL}",
            "db.user", "${SAMPLE_DB_USER}",
            "desk", "${SAMPLE_DESK:}");

    @Test
    void whatIsUnsetOrEmptyIsNamedAllAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> prepared(Map.of("SAMPLE_DB_USER", "me")))
                .withMessage("These names must be set in the environment: SAMPLE_DB_URL, desk");
    }

    @Test
    void aServiceThatHasEverythingStarts() {
        assertThatCode(() -> prepared(Map.of("SAMPLE_DB_URL", "x", "SAMPLE_DB_USER", "me", "SAMPLE_DESK", "desk")))
                .doesNotThrowAnyException();
    }

    @Test
    void aPropertySetDirectlyNeedsNoName() {
        assertThatCode(() -> prepared(Map.of("db.url", "x", "db.user", "me", "desk", "desk")))
                .doesNotThrowAnyException();
    }

    private static void prepared(Map<String, Object> environment) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("service", SERVICE));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("environment", environment));
        new RequiredSettings()
                .onApplicationEvent(new ApplicationPreparedEvent(new SpringApplication(), new String[0], context));
    }
}
