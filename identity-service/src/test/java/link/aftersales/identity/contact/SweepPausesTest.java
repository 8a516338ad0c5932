package link.aftersales.identity.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** WeCom's limits are those of the whole company: when it is busy (−1, 45009, 45033) a copy asks it nothing for a while. */
class SweepPausesTest {

    private static final SweepSettings SETTINGS = new SweepSettings(
            Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMinutes(60), Duration.ofHours(24));

    private final List<String> asked = new ArrayList<>();
    private final List<Instant> againAt = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private int failures;
    private MemberBook.Reading<MemberBook.Page> answer = new MemberBook.NoAnswer<>("errcode 45009");
    private final SweepMembers sweeper =
            new SweepMembers(new OneMember(), new Book(), nothingToKeep(), SETTINGS, new SteppedClock());

    @Test
    void afterNoAnswerNobodyIsAskedForAMinuteAndThenTwiceAsLongEachTimeUpToTheLongest() {
        assertThat(pausesAfterFailures(8)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void theSameMemberIsDueAgainWhenThePauseIsOver() {
        sweeper.sweepNext();

        assertThat(againAt).containsExactly(now.plus(Duration.ofMinutes(1)));
    }

    @Test
    void afterAnAnswerThePauseIsShort() {
        answer = new MemberBook.Found<>(new MemberBook.Page(List.of(), null));

        assertThat(sweeper.sweepNext()).isTrue();
        assertThat(sweeper.sweepNext()).isFalse();
        now = now.plusSeconds(1);
        assertThat(sweeper.sweepNext()).isTrue();
    }

    private List<Long> pausesAfterFailures(int times) {
        List<Long> minutes = new ArrayList<>();
        for (failures = 0; failures < times; failures++) {
            assertThat(sweeper.sweepNext()).isTrue();
            Instant last = now;
            while (!sweeper.sweepNext()) {
                now = now.plusSeconds(30);
            }
            minutes.add(Duration.between(last, now).toMinutes());
            now = now.plus(Duration.ofHours(2));
        }
        return minutes;
    }

    private KeepSwept nothingToKeep() {
        SweptRelations none = new SweptRelations() {
            @Override
            public List<SweptContact> news(List<SweptContact> page) {
                return List.of();
            }

            @Override
            public Optional<Relations.DueReading> found(SweptContact contact, Instant leasedUntil) {
                return Optional.empty();
            }
        };
        ReadContacts nothing = new ReadContacts(null, null, null, null, null);
        return new KeepSwept(
                none,
                nothing,
                (id, at) -> false,
                new TransactionTemplate(),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    private final class SteppedClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final class Book implements MemberBook {

        @Override
        public Reading<Page> contacts(String userId, @Nullable String cursor) {
            asked.add(userId);
            return answer;
        }

        @Override
        public Reading<List<String>> members() {
            return new NoAnswer<>("nobody asks");
        }
    }

    /** Always due. */
    private final class OneMember implements Sweeps {

        @Override
        public void followTodos(Instant now, Duration after) {}

        @Override
        public boolean takeRound(Instant now, Duration lease) {
            return false;
        }

        @Override
        public void beginRound(List<String> members, Instant now, Instant nextRound) {}

        @Override
        public void roundFailed(Instant tryAgainAt) {}

        @Override
        public Optional<DueSweep> takeDue(Instant now, Duration lease) {
            return Optional.of(new DueSweep("li", null, 1, failures));
        }

        @Override
        public void nextPage(DueSweep sweep, String cursor, Instant now) {}

        @Override
        public void done(DueSweep sweep, Instant now, Duration first, Duration longest) {}

        @Override
        public void refused(DueSweep sweep, String problem, Instant notBefore) {}

        @Override
        public void failed(DueSweep sweep, String problem, Instant tryAgainAt) {
            againAt.add(tryAgainAt);
        }
    }
}
