package link.aftersales.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MissLimitTest {

    private final Wound clock = new Wound();
    private final MissLimit misses = new MissLimit(clock);

    @Test
    void allowsTwentyMissesAMinute() {
        assertThat(IntStream.range(0, 20).anyMatch(i -> misses.exceededBy("1.2.3.4")))
                .isFalse();
        assertThat(misses.exceededBy("1.2.3.4")).isTrue();
        assertThat(misses.exceededBy("1.2.3.5")).isFalse();
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(misses.exceededBy("1.2.3.4")).isFalse();
    }

    @Test
    void takesAnIpv6NetworkForOneAddress() {
        IntStream.range(0, 20).forEach(i -> misses.exceededBy("2001:db8:1:2::" + i));
        assertThat(misses.exceededBy("2001:db8:1:2:ffff::1")).isTrue();
        assertThat(misses.exceededBy("2001:db8:1:3::1")).isFalse();
    }

    @Test
    void forgetsTheOldestOfTooManyAddresses() {
        IntStream.range(0, 21).forEach(i -> misses.exceededBy("1.2.3.4"));
        IntStream.range(0, 30_000).forEach(i -> misses.exceededBy("5.5." + i / 256 + "." + i % 256));
        assertThat(misses.exceededBy("1.2.3.4")).isFalse();
    }

    /** A clock that is wound by hand. */
    private static final class Wound extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:30Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
