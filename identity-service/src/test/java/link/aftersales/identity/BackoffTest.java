package link.aftersales.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesFromHalfASecondToFiveMinutes() {
        assertThat(Backoff.after(0)).isEqualTo(Duration.ofMillis(500));
        assertThat(Backoff.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.after(9)).isEqualTo(Duration.ofSeconds(256));
        assertThat(Backoff.after(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }
}
