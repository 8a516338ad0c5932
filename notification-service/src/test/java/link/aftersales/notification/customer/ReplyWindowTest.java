package link.aftersales.notification.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import link.aftersales.notification.customer.ReplyWindow.Closing;
import link.aftersales.notification.customer.ReplyWindow.Opening;
import link.aftersales.notification.customer.ReplyWindow.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many messages a chat takes. */
class ReplyWindowTest {

    private static final Instant SAID = Instant.parse("2026-11-23T01:00:00Z");
    private static final Opening MESSAGE = new Opening(Trigger.MESSAGE, SAID);
    private static final WindowSettings SETTINGS = new WindowSettings(5, 3, 3, 2);

    @Test
    void takesNothingFromWhoeverNeverSpoke() {
        assertThat(left(List.of(), SAID)).isZero();
        assertThat(window(List.of(), 0, null).why(SAID)).isEqualTo(Unreachable.SILENT);
    }

    @Test
    void takesFiveWithinTwoDaysOfAMessage() {
        assertThat(left(List.of(MESSAGE), SAID)).isEqualTo(5);
        assertThat(left(List.of(MESSAGE), hours(48).minusMillis(1))).isEqualTo(5);
        assertThat(left(List.of(MESSAGE), hours(48))).isZero();
        assertThat(left(List.of(MESSAGE), hours(1), hours(0), hours(0), hours(1)))
                .isEqualTo(2);
    }

    @Test
    void countsWhatWaitsToBeSent() {
        assertThat(window(List.of(MESSAGE), 4, null).left(hours(1), SETTINGS)).isEqualTo(1);
        assertThat(window(List.of(MESSAGE), 9, null).left(hours(1), SETTINGS)).isZero();
    }

    @Test
    void saysThatTheWindowIsUsedUpWhileItLastsAndThatHeIsSilentAfterwards() {
        ReplyWindow window = window(List.of(MESSAGE), 5, null);

        assertThat(window.why(hours(1))).isEqualTo(Unreachable.USED_UP);
        assertThat(window.why(hours(49))).isEqualTo(Unreachable.SILENT);
    }

    @Test
    void takesThreeWithinAMinuteOfAClickAndSpendsThemBeforeThoseThatLastLonger() {
        Opening click = new Opening(Trigger.MENU, hours(1));
        List<Opening> both = List.of(MESSAGE, click);

        assertThat(left(both, hours(1))).isEqualTo(8);
        assertThat(left(both, hours(1).plusSeconds(60))).isEqualTo(5);
        assertThat(left(
                        both,
                        hours(1).plusSeconds(60),
                        hours(1).plusSeconds(1),
                        hours(1).plusSeconds(2),
                        hours(1).plusSeconds(3),
                        hours(1).plusSeconds(4)))
                .isEqualTo(4);
    }

    @Test
    void isClosedByARefusalUntilHeDoesSomethingAgain() {
        Closing refusal = new Closing(hours(2), Unreachable.USED_UP);

        assertThat(window(List.of(MESSAGE), 0, refusal).left(hours(3), SETTINGS))
                .isZero();
        assertThat(window(List.of(MESSAGE), 0, refusal).why(hours(3))).isEqualTo(Unreachable.USED_UP);
        assertThat(window(List.of(new Opening(Trigger.MESSAGE, hours(3))), 0, refusal)
                        .left(hours(3), SETTINGS))
                .isEqualTo(5);
    }

    @Test
    void readsFromARefusalWhyNobodyIsReached() {
        assertThat(Stream.of("45015 x", "45047 x", "43004 x", "43019 x", "95001 x", "45002 too long")
                        .map(Unreachable::of))
                .containsExactly(
                        Unreachable.SILENT,
                        Unreachable.USED_UP,
                        Unreachable.UNFOLLOWED,
                        Unreachable.BLOCKED,
                        Unreachable.USED_UP,
                        null);
    }

    private static int left(List<Opening> openings, Instant now, Instant... sent) {
        return new ReplyWindow(openings, List.of(sent), 0, null).left(now, SETTINGS);
    }

    private static ReplyWindow window(List<Opening> openings, int waiting, @Nullable Closing closing) {
        return new ReplyWindow(openings, List.of(), waiting, closing);
    }

    private static Instant hours(int hours) {
        return SAID.plus(Duration.ofHours(hours));
    }
}
