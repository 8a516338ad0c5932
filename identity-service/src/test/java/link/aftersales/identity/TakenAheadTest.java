package link.aftersales.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class TakenAheadTest {

    private final Queue<List<String>> due = new ArrayDeque<>();
    private final MovedClock clock = new MovedClock();
    private final TakenAhead<String> taken = new TakenAhead<>(clock, Duration.ofSeconds(4), now -> due.remove());

    @Test
    void handsOutEachRowOnceBeforeItTakesMore() {
        due.add(List.of("a", "b"));
        due.add(List.of("c"));
        due.add(List.of());

        assertThat(taken.next()).contains("a");
        assertThat(taken.next()).contains("b");
        assertThat(taken.next()).contains("c");
        assertThat(taken.next()).isEmpty();
    }

    @Test
    void leavesToOthersWhatItHasHadForHalfOfItsLease() {
        due.add(List.of("a", "b"));
        due.add(List.of("c"));
        taken.next();

        clock.now = clock.now.plusSeconds(2);

        assertThat(taken.next()).contains("c");
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
