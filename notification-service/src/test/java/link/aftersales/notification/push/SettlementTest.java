package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a delivery after an attempt. */
class SettlementTest {

    @Test
    void acceptedIsSentAndRefusedIsFailedWithItsReason() {
        assertThat(Settlement.of(new Outcome.Accepted(), 0)).isEqualTo(new Settlement.Sent());
        assertThat(Settlement.of(new Outcome.Refused(60111, "no such member"), 0))
                .isEqualTo(new Settlement.Failed("60111 no such member"));
        assertThat(Settlement.of(new Outcome.NotTried(), 0)).isEqualTo(new Settlement.Untouched());
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "2,5", "3,10", "4,30", "5,60", "6,60", "1000000,60"})
    void pausesLongerAndLongerUpToAMinute(int attemptsBefore, int seconds) {
        assertThat(Settlement.of(new Outcome.RetryLater(-1, "busy", true), attemptsBefore))
                .isEqualTo(new Settlement.Again(Duration.ofSeconds(seconds), true));
    }
}
