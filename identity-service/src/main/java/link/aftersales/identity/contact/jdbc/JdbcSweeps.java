package link.aftersales.identity.contact.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import link.aftersales.identity.contact.Sweeps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSweeps implements Sweeps {

    /** A cursor that is no longer good must not hold a member up for ever. */
    private static final String UNLESS_IT_IS_TO_BLAME = "CASE WHEN failures < 2 THEN cursor END";

    private static final Duration TODOS_OF = Duration.ofDays(1);

    private final JdbcClient jdbc;

    JdbcSweeps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void followTodos(Instant now, Duration after) {
        jdbc.sql(SweepSql.FOLLOW_TODOS)
                .param("since", utc(now.minus(TODOS_OF)))
                .param("after", after.toSeconds())
                .update();
    }

    @Override
    public boolean takeRound(Instant now, Duration lease) {
        return jdbc.sql("UPDATE sweep_round SET due_at = :leasedUntil WHERE due_at <= :now")
                        .param("now", utc(now))
                        .param("leasedUntil", utc(now.plus(lease)))
                        .update()
                == 1;
    }

    @Override
    public void beginRound(List<String> members, Instant now, Instant nextRound) {
        jdbc.sql(SweepSql.BEGIN_ROUND)
                .param("members", members.toArray(String[]::new))
                .param("now", utc(now))
                .update();
        roundFailed(nextRound);
    }

    @Override
    public void roundFailed(Instant tryAgainAt) {
        jdbc.sql("UPDATE sweep_round SET due_at = :at")
                .param("at", utc(tryAgainAt))
                .update();
    }

    @Override
    public Optional<DueSweep> takeDue(Instant now, Duration lease) {
        return jdbc.sql(SweepSql.TAKE_DUE)
                .param("now", utc(now))
                .param("leasedUntil", utc(now.plus(lease)))
                .query((row, number) -> new DueSweep(
                        row.getString("userid"), row.getString("cursor"), row.getLong("run"), row.getInt("failures")))
                .optional();
    }

    @Override
    public void nextPage(DueSweep sweep, String cursor, Instant now) {
        write(sweep, "due_at = :now, cursor = :cursor, failures = 0", Map.of("now", utc(now), "cursor", cursor));
    }

    @Override
    public void done(DueSweep sweep, Instant now, Duration first, Duration longest) {
        write(
                sweep,
                SweepSql.DONE,
                Map.of("now", utc(now), "first", first.toSeconds(), "longest", longest.toSeconds()));
    }

    @Override
    public void refused(DueSweep sweep, String problem, Instant notBefore) {
        write(
                sweep,
                "due_at = NULL, not_before = :notBefore, cursor = NULL, failures = 0, problem = :problem",
                Map.of("notBefore", utc(notBefore), "problem", problem));
    }

    @Override
    public void failed(DueSweep sweep, String problem, Instant tryAgainAt) {
        write(
                sweep,
                "due_at = :at, cursor = " + UNLESS_IT_IS_TO_BLAME + ", failures = failures + 1, problem = :problem",
                Map.of("at", utc(tryAgainAt), "problem", problem));
    }

    private void write(DueSweep sweep, String changes, Map<String, Object> values) {
        StatementSpec statement = jdbc.sql("UPDATE sweeps SET " + changes + " WHERE userid = :userId AND run = :run");
        statement
                .params(values)
                .param("userId", sweep.userId())
                .param("run", sweep.run())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
