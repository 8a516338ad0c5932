package link.aftersales.notification.privacy;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Period;
import org.junit.jupiter.api.Test;

class RetentionSettingsTest {

    private static final Period DAY = Period.ofDays(1);

    @Test
    void nothingIsForgottenAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionSettings(Period.ZERO, DAY))
                .withMessageContaining("notification.retention.words");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionSettings(DAY, Period.ofDays(-1)))
                .withMessageContaining("notification.retention.rows");
    }
}
