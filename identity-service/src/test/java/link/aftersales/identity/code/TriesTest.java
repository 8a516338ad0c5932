package link.aftersales.identity.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TriesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void theFifthWrongCodeOfADayLocksForADay() {
        Tries four = wrong(4, NOON);
        assertThat(four.left()).isEqualTo(1);
        assertThat(four.locked(NOON)).isEmpty();

        Tries five = four.oneMoreWrong(NOON.plusSeconds(60));

        assertThat(five.locked(NOON.plusSeconds(61)))
                .contains(NOON.plusSeconds(60).plus(DAY));
        assertThat(five.locked(NOON.plusSeconds(60).plus(DAY))).isEmpty();
    }

    @Test
    void wrongCodesOfYesterdayAreForgotten() {
        Tries today = wrong(4, NOON).oneMoreWrong(NOON.plus(DAY));

        assertThat(today.locked(NOON.plus(DAY))).isEmpty();
        assertThat(today.left()).isEqualTo(4);
    }

    @Test
    void afterTheLockThereAreFiveNewTries() {
        Tries after = wrong(5, NOON).oneMoreWrong(NOON.plus(DAY));

        assertThat(after.locked(NOON.plus(DAY))).isEmpty();
        assertThat(after.left()).isEqualTo(4);
    }

    @Test
    void theRightCodeMakesTheWrongOnesForgotten() {
        assertThat(wrong(4, NOON).right().left()).isEqualTo(5);
    }

    @Test
    void threeFreshCodesADayCanBeAskedForWhateverWasWrong() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        Tries tries = wrong(2, NOON);
        for (int i = 0; i < 3; i++) {
            tries = tries.oneMoreResend(monday).orElseThrow();
        }

        assertThat(tries.oneMoreResend(monday)).isEmpty();
        assertThat(tries.oneMoreResend(monday.plusDays(1))).isPresent();
        assertThat(tries.left()).isEqualTo(3);
    }

    private static Tries wrong(int times, Instant at) {
        Tries tries = Tries.none();
        for (int i = 0; i < times; i++) {
            tries = tries.oneMoreWrong(at);
        }
        return tries;
    }
}
