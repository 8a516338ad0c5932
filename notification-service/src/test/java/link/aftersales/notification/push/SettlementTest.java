package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import link.aftersales.notification.push.Outcome.RetryLater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    @ValueSource(ints = {45009, 45011, 60020, 40056, 48002, 301002, 48001, 40164})
    void pausesAMinuteWhereNoQuickRepeatHelps(int errcode) {
        assertThat(Settlement.of(new RetryLater(errcode, "limit", false), 0))
                .isEqualTo(new Settlement.Again(Duration.ofSeconds(60), false));
    }

    @ParameterizedTest
    @ValueSource(ints = {60020, 40056, 48002, 301002, 41011, 40013, 48001, 40164, 50002})
    void waitsForTheCompanyToMendWhatEveryMessageMeets(int errcode) {
        assertThat(Outcome.refused(errcode, "ours")).isEqualTo(new RetryLater(errcode, "ours", false));
    }

    @ParameterizedTest
    @ValueSource(ints = {60111, 81013, 82001, 40003, 60011, 40058, 45002, 45015, 45047, 43004})
    void givesUpWhatIsRefusedForItself(int errcode) {
        assertThat(Outcome.refused(errcode, "his")).isEqualTo(new Outcome.Refused(errcode, "his"));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "2,5", "3,10", "4,30", "5,60", "6,60", "1000000,60"})
    void pausesLongerAndLongerUpToAMinute(int attemptsBefore, int seconds) {
        assertThat(Settlement.of(new RetryLater(-1, "busy", true), attemptsBefore))
                .isEqualTo(new Settlement.Again(Duration.ofSeconds(seconds), true));
    }
}
