package link.aftersales.projectlink.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogInLimitTest {

    private Instant now = Instant.parse("2024-02-02T00:30:00Z");
    private final LogInLimit limit = new LogInLimit(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @BeforeEach
    void fiveWrongKeys() {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(limit.allows("203.0.113.7")).isTrue();
        }
    }

    @Test
    void looksAtNoSixthKeyForTenMinutes() {
        assertThat(limit.allows("203.0.113.7")).isFalse();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(limit.allows("203.0.113.7")).isFalse();
        now = now.plusSeconds(1);
        assertThat(limit.allows("203.0.113.7")).isTrue();
    }

    @Test
    void keepsNobodyElseOut() {
        assertThat(limit.allows("203.0.113.8")).isTrue();
    }

    @Test
    void beginsAnewAfterTheRightKey() {
        limit.forget("203.0.113.7");

        assertThat(limit.allows("203.0.113.7")).isTrue();
    }
}
