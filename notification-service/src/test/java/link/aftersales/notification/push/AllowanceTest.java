package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a member may get another message. */
class AllowanceTest {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    @Test
    void isFreeForWhoeverGotLittle() {
        assertThat(Allowance.MEMBER.freeAt(null, null)).isBefore(NOON.minusSeconds(1_000_000));
    }

    @Test
    void waitsUntilTheThirtiethLastIsTwoSecondsOlderThanAMinute() {
        assertThat(Allowance.MEMBER.freeAt(NOON, null)).isEqualTo(NOON.plusSeconds(62));
    }

    @Test
    void waitsUntilTheThousandthLastIsFiveSecondsOlderThanAnHour() {
        assertThat(Allowance.MEMBER.freeAt(NOON.plusSeconds(3_000), NOON)).isEqualTo(NOON.plusSeconds(3_605));
        assertThat(Allowance.MEMBER.freeAt(NOON.plusSeconds(3_600), NOON)).isEqualTo(NOON.plusSeconds(3_662));
    }

    @Test
    void countsWhatARobotSaysByTheMinuteOnly() {
        assertThat(Allowance.ROBOT.brief().most()).isEqualTo(20);
        assertThat(Allowance.ROBOT.freeAt(NOON, null)).isEqualTo(NOON.plusSeconds(62));
    }
}
