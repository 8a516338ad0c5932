package link.aftersales.ticket.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    @ParameterizedTest
    @CsvSource({"3m,3", "90s,1", "2s,1", "1h,60"})
    void tellsPeopleWholeMinutes(String autoSubmit, String minutes) {
        assertThat(pace(autoSubmit).minutes()).isEqualTo(minutes);
    }

    @Test
    void saysNothingOfMinutesWhenItIsOff() {
        assertThat(pace("off").minutes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0s", "-3m"})
    void namesTheVariableThatIsWrong(String autoSubmit) {
        assertThatThrownBy(() -> pace(autoSubmit)).hasMessageContaining("DIALOGUE_AUTO_SUBMIT");
    }

    private static Pace pace(String autoSubmit) {
        return new Pace(autoSubmit, Duration.ofSeconds(3), 9);
    }
}
