package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "22:00-08:00, 2026-11-23T21:59:59+08:00,",
        "22:00-08:00, 2026-11-23T22:00:00+08:00, 2026-11-24T08:00+08:00",
        "22:00-08:00, 2026-11-24T00:00:00+08:00, 2026-11-24T08:00+08:00",
        "22:00-08:00, 2026-11-24T07:59:59+08:00, 2026-11-24T08:00+08:00",
        "22:00-08:00, 2026-11-24T08:00:00+08:00,",
        "22:00-08:00, 2026-11-23T15:30:00Z,      2026-11-24T08:00+08:00",
        "12:00-13:30, 2026-11-23T12:15:00+08:00, 2026-11-23T13:30+08:00",
        "12:00-13:30, 2026-11-23T13:30:00+08:00,",
        "12:00-13:30, 2026-11-23T23:00:00+08:00,",
        "9:00 – 0:00, 2026-11-23T23:00:00+08:00, 2026-11-24T00:00+08:00",
        "off,         2026-11-24T03:00:00+08:00,",
        "'',          2026-11-24T03:00:00+08:00,"
    })
    void holdUntilTheirEnd(String setting, String moment, @Nullable String until) {
        assertThat(QuietHours.of(setting).waitsUntil(at(moment))).isEqualTo(until == null ? null : at(until));
    }

    @ParameterizedTest
    @ValueSource(strings = {"night", "22-8", "22:00", "24:00-08:00", "22:60-08:00", "22:00-22:00"})
    void stopTheStartWhenTheyCanNotBeRead(String setting) {
        assertThatThrownBy(() -> QuietHours.of(setting)).hasMessageContaining("QUIET_HOURS", setting);
    }

    @Test
    void areOffByDefault() {
        assertThat(QuietHours.of("OFF").waitsUntil(Instant.EPOCH)).isNull();
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
