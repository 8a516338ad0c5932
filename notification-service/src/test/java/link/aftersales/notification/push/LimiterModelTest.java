package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Ten million pushes by a clock that is only counted, with four copies that die, stop and hang: the rule and the log as
 * they are, what the copies do as {@code Leasing}, {@code Slots} and {@code SendDueDeliveries} let them.
 */
class LimiterModelTest {

    private static final int MEMBERS = 2_000;
    private static final int PUSHES = 5_000;
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long LEASE = 10 * SECOND;

    @Test
    void neverSendsAMemberMoreThanThePlatformShows() {
        for (int member = 0; member < MEMBERS; member++) {
            long[] shown = new Chat(member, 0.02).push(PUSHES);

            assertThat(closest(shown, 30)).as("31 to member %s", member).isGreaterThan(MINUTE);
            assertThat(closest(shown, 1_000)).as("1,001 to member %s", member).isGreaterThan(HOUR);
        }
    }

    @Test
    void usesNearlyAllThatIsAllowed() {
        for (int member = 0; member < 20; member++) {
            long[] shown = new Chat(member, 0).push(6_001);

            long tenMinutes = shown[300] - shown[0];
            long sixHours = shown[6_000] - shown[0];
            assertThat(300.0 / tenMinutes).as("by the minute").isGreaterThan(0.95 * 30 / MINUTE);
            assertThat(6_000.0 / sixHours).as("by the hour").isGreaterThan(0.95 * 1_000 / HOUR);
        }
    }

    /** The shortest time between one and the one that is so many later. */
    private static long closest(long[] shown, int later) {
        long closest = Long.MAX_VALUE;
        for (int i = later; i < shown.length; i++) {
            closest = Math.min(closest, shown[i] - shown[i - later]);
        }
        return closest;
    }

    /** One member's chat, of which four copies take turns. */
    private static final class Chat {

        private final SplittableRandom dice;
        private final double faults;
        private final long[] looks = new long[4];
        private final long[] counted = new long[1_024];
        private long slots;
        private long now = HOUR;

        Chat(long seed, double faults) {
            this.dice = new SplittableRandom(seed);
            this.faults = faults;
            Arrays.setAll(looks, copy -> dice.nextLong(SECOND));
        }

        long[] push(int howMany) {
            long[] shown = new long[howMany];
            Arrays.setAll(shown, push -> push());
            Arrays.sort(shown);
            return shown;
        }

        /** Answers when the platform showed it: at its first arrival, later ones are dropped. */
        private long push() {
            long shown = Long.MAX_VALUE;
            while (true) {
                long granted = grant();
                int fault = dice.nextDouble() < faults ? dice.nextInt(5) : -1;
                long stopped = dice.nextLong(3 * LEASE);
                long arrives = granted + moment() + moment();
                switch (fault) {
                    case 0 -> now = granted + LEASE; // killed before the call
                    case 1 -> now = granted + Math.min(LEASE, SECOND + stopped); // too slow: the slot is void
                    case 2 -> { // killed after the call
                        shown = Math.min(shown, arrives);
                        now = granted + LEASE;
                    }
                    case 3 -> { // no answer for five seconds, then a pause
                        shown = Math.min(shown, arrives);
                        count(granted + 5 * SECOND);
                        now = granted + 5 * SECOND + dice.nextLong(MINUTE);
                    }
                    case 4 -> { // stopped between the last look at the slot and the socket
                        shown = Math.min(shown, granted + stopped);
                        if (stopped < LEASE) {
                            count(granted + stopped);
                            now = granted + stopped;
                            return shown;
                        }
                        now = granted + LEASE;
                    }
                    default -> {
                        now = arrives + moment();
                        count(now);
                        return Math.min(shown, arrives);
                    }
                }
            }
        }

        private long grant() {
            Instant free = Allowance.MEMBER.freeAt(last(30), last(1_000));
            if (free.isAfter(Instant.ofEpochMilli(now))) {
                now = nextLook(free.toEpochMilli());
            }
            slots++;
            count(now);
            return now;
        }

        private @Nullable Instant last(int nth) {
            return slots < nth ? null : Instant.ofEpochMilli(counted[(int) (slots - nth + 1) & 1_023]);
        }

        private void count(long at) {
            counted[(int) slots & 1_023] = at;
        }

        /** Each copy looks once a second, when one is not busy. */
        private long nextLook(long from) {
            return Arrays.stream(looks)
                    .map(look -> from + Math.floorMod(look - from, SECOND))
                    .min()
                    .orElseThrow();
        }

        /** Mostly a few milliseconds, at times a second. */
        private long moment() {
            return dice.nextInt(10) == 0 ? dice.nextLong(SECOND) : dice.nextLong(8);
        }
    }
}
