package link.aftersales.identity;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import link.aftersales.identity.contact.Sweeps;
import link.aftersales.identity.contact.Sweeps.DueSweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All times are to come, so that the service's own sweeper finds nothing to do. */
@IdentityTest
class SweepScheduleTest {

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private Sweeps sweeps;

    @Autowired
    private JdbcClient jdbc;

    private final Person zhang = Person.anyone();
    private final String member = zhang.salesRep();
    private final Instant tomorrow =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofHours(20));

    @BeforeEach
    void nobodyElseIsSwept() {
        jdbc.sql("DELETE FROM sales_todos").update();
        jdbc.sql("DELETE FROM sweeps").update();
    }

    @Test
    void whileATodoIsOpenItsMemberIsSweptAtGrowingDistances() {
        Instant issued = todo();
        sweeps.followTodos(Instant.now(), FIRST);
        assertThat(due()).isEqualTo(issued.plus(FIRST));

        assertThat(minutesToTheNext()).isEqualTo(10);
        assertThat(minutesToTheNext()).isEqualTo(20);
        assertThat(minutesToTheNext()).isEqualTo(40);
        assertThat(minutesToTheNext()).isEqualTo(60);
        assertThat(minutesToTheNext()).isEqualTo(60);
    }

    @Test
    void aTodoIsFollowedOnce() {
        todo();
        sweeps.followTodos(Instant.now(), FIRST);
        minutesToTheNext();

        sweeps.followTodos(Instant.now(), FIRST);

        assertThat(due()).isEqualTo(tomorrow.plus(Duration.ofMinutes(10)));
    }

    @Test
    void withoutAnOpenTodoAMemberWaitsForTheDailyRound() {
        sweeps.beginRound(List.of(member), tomorrow, tomorrow.plus(Duration.ofHours(24)));

        sweeps.done(take(tomorrow), tomorrow, FIRST, LONGEST);

        assertThat(sweeps.takeDue(tomorrow.plus(Duration.ofDays(9)), LEASE)).isEmpty();
    }

    @Test
    void whoHandedHisTodoOnIsSweptForItNoMore() {
        todo();
        sweeps.followTodos(Instant.now(), FIRST);
        jdbc.sql("UPDATE sales_todos SET state = 'over'").update();

        sweeps.done(take(tomorrow), tomorrow, FIRST, LONGEST);

        assertThat(sweeps.takeDue(tomorrow.plus(Duration.ofDays(9)), LEASE)).isEmpty();
    }

    @Test
    void membersWithTodosComeFirst() {
        sweeps.beginRound(List.of("daily"), tomorrow.minusSeconds(60), tomorrow.plus(Duration.ofHours(24)));
        todo();
        sweeps.followTodos(Instant.now(), FIRST);

        assertThat(take(tomorrow).userId()).isEqualTo(member);
        assertThat(take(tomorrow).userId()).isEqualTo("daily");
    }

    @Test
    void twoCopiesNeverTakeTheSameMember() {
        sweeps.beginRound(List.of(member), tomorrow, tomorrow.plus(Duration.ofHours(24)));

        take(tomorrow);

        assertThat(sweeps.takeDue(tomorrow, LEASE)).isEmpty();
        assertThat(take(tomorrow.plus(LEASE)).userId()).isEqualTo(member);
    }

    @Test
    void aCopyThatWasGivenUpChangesNothingAnyMore() {
        sweeps.beginRound(List.of(member), tomorrow, tomorrow.plus(Duration.ofHours(24)));
        DueSweep lost = take(tomorrow);
        DueSweep taken = take(tomorrow.plus(LEASE));

        sweeps.done(lost, tomorrow, FIRST, LONGEST);
        sweeps.nextPage(taken, "second page", tomorrow.plus(LEASE));

        assertThat(take(tomorrow.plus(LEASE)).cursor()).isEqualTo("second page");
    }

    @Test
    void whoIsRefusedIsLeftAloneByRoundsAndTodosUntilThen() {
        sweeps.beginRound(List.of(member), tomorrow, tomorrow.plus(Duration.ofHours(24)));
        Instant notBefore = tomorrow.plus(Duration.ofHours(24));
        sweeps.refused(take(tomorrow), "errcode 60111", notBefore);

        todo();
        sweeps.followTodos(Instant.now(), FIRST);

        assertThat(due()).isEqualTo(notBefore);
    }

    @Test
    void aPageIsAskedForAgainButNotForEverByTheSameCursor() {
        sweeps.beginRound(List.of(member), tomorrow, tomorrow.plus(Duration.ofHours(24)));
        sweeps.nextPage(take(tomorrow), "second page", tomorrow);

        sweeps.failed(take(tomorrow), "errcode -1", tomorrow);
        sweeps.failed(take(tomorrow), "errcode -1", tomorrow);
        assertThat(jdbc.sql("SELECT cursor FROM sweeps").query(String.class).single())
                .isEqualTo("second page");
        sweeps.failed(take(tomorrow), "errcode -1", tomorrow);

        assertThat(take(tomorrow).cursor()).isNull();
    }

    private DueSweep take(Instant now) {
        return sweeps.takeDue(now, LEASE).orElseThrow();
    }

    private long minutesToTheNext() {
        sweeps.done(take(tomorrow.plus(Duration.ofDays(1))), tomorrow, FIRST, LONGEST);
        return Duration.between(tomorrow, due()).toMinutes();
    }

    private Instant todo() {
        callbacks.registered(zhang);
        callbacks.claims(zhang);
        eventually(() ->
                assertThat(callbacks.count("sales_todos", "userid", member)).isEqualTo(1));
        return jdbc.sql("SELECT issued_at FROM sales_todos WHERE userid = ?")
                .param(member)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Instant due() {
        return jdbc.sql("SELECT due_at FROM sweeps WHERE userid = ?")
                .param(member)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
