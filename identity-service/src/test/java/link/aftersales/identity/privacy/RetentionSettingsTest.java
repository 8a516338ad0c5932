package link.aftersales.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RetentionSettingsTest {

    @ParameterizedTest
    @CsvSource({"revoked-customers, 0d", "revoked-customers, -1d", "every, 0s", "codes, -30d", "erase-requests, 0s"})
    void nothingIsForgottenAtOnceOrBeforeItCame(String name, String duration) {
        assertThatThrownBy(() -> bind(name, duration))
                .rootCause()
                .hasMessage("identity.retention." + name + " must be longer than nothing");
    }

    @ParameterizedTest
    @CsvSource({"ended-claims, 30d, 30", "codes, 48h, 2"})
    void daysAndHoursAreUnderstood(String name, String duration, long days) {
        RetentionSettings settings = bind(name, duration);

        assertThat(name.equals("codes") ? settings.codes() : settings.endedClaims())
                .isEqualTo(Duration.ofDays(days));
    }

    private static RetentionSettings bind(String name, String duration) {
        MapConfigurationPropertySource source =
                new MapConfigurationPropertySource(Map.of("identity.retention." + name, duration));
        return new Binder(source).bindOrCreate("identity.retention", RetentionSettings.class);
    }
}
