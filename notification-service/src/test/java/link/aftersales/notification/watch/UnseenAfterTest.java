package link.aftersales.notification.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import link.aftersales.contracts.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenAfterTest {

    private static final Map<Priority, Duration> USUAL = Map.of(
            Priority.URGENT, Duration.ofMinutes(15),
            Priority.HIGH, Duration.ofMinutes(60),
            Priority.NORMAL, Duration.ofHours(4));

    @Test
    void readsEachPriority() {
        assertThat(UnseenAfter.of("urgent=5m, HIGH=30m,normal=1d"))
                .isEqualTo(Map.of(
                        Priority.URGENT, Duration.ofMinutes(5),
                        Priority.HIGH, Duration.ofMinutes(30),
                        Priority.NORMAL, Duration.ofDays(1)));
    }

    @Test
    void leavesWhatIsNotNamedAsItIs() {
        assertThat(UnseenAfter.of("")).isEqualTo(USUAL);
        assertThat(UnseenAfter.of("high=2h"))
                .containsEntry(Priority.HIGH, Duration.ofHours(2))
                .containsEntry(Priority.URGENT, Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"urgent", "urgent=", "urgent=soon", "low=1h", "high=0m", "high=-5m", "high=1h;normal=2h", ","})
    void stopsTheStartAtWhatItCanNotRead(String setting) {
        assertThatThrownBy(() -> UnseenAfter.of(setting)).hasMessageContaining("UNSEEN_AFTER", setting);
    }
}
