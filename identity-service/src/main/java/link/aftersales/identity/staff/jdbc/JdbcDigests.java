package link.aftersales.identity.staff.jdbc;

import static link.aftersales.identity.staff.jdbc.TodoRows.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import link.aftersales.identity.staff.Digests;
import link.aftersales.identity.staff.SalesTodo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDigests implements Digests {

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;

    JdbcDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> fullUntil(String member, int most, Instant now) {
        lock(member);
        List<OffsetDateTime> told = jdbc.sql("""
                        SELECT told_at FROM sales_todos WHERE userid = :member AND NOT in_digest AND told_at > :since
                        ORDER BY told_at DESC LIMIT :most""")
                .param("member", member)
                .param("since", utc(now.minus(HOUR)))
                .param("most", most)
                .query(OffsetDateTime.class)
                .list();
        return told.size() < most
                ? Optional.empty()
                : Optional.of(told.getLast().toInstant().plus(HOUR));
    }

    @Override
    public void collect(SalesTodo todo, Instant tellAt) {
        jdbc.sql("UPDATE sales_todos SET told_at = NULL, tell_at = :tellAt, in_digest = true WHERE id = :id")
                .param("id", todo.id())
                .param("tellAt", utc(tellAt))
                .update();
    }

    @Override
    public Optional<String> dueMember(Instant now) {
        return jdbc.sql("""
                        SELECT userid FROM sales_todos WHERE told_at IS NULL AND tell_at <= :now
                        ORDER BY tell_at LIMIT 1""").param("now", utc(now)).query(String.class).optional();
    }

    @Override
    public List<SalesTodo> take(String member, int most, Instant now, Instant rest) {
        lock(member);
        if (!stillDue(member, now)) {
            return List.of();
        }
        List<SalesTodo> taken = jdbc.sql("""
                        UPDATE sales_todos SET told_at = :now, tell_at = NULL WHERE id IN (
                            SELECT id FROM sales_todos WHERE userid = :member AND told_at IS NULL
                            ORDER BY issued_at, id FOR UPDATE SKIP LOCKED LIMIT :most)
                        RETURNING *""")
                .param("member", member)
                .param("now", utc(now))
                .param("most", most)
                .query(TodoRows::todo)
                .list();
        jdbc.sql("""
                        UPDATE sales_todos SET tell_at = :rest WHERE id IN (
                            SELECT id FROM sales_todos WHERE userid = :member AND told_at IS NULL AND tell_at <= :now
                            FOR UPDATE SKIP LOCKED)""")
                .param("member", member)
                .param("now", utc(now))
                .param("rest", utc(rest))
                .update();
        return taken.stream()
                .filter(todo -> todo.state() != SalesTodo.State.OVER)
                .toList();
    }

    /** Another copy may have sent it meanwhile. */
    private boolean stillDue(String member, Instant now) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM sales_todos
                            WHERE userid = :member AND told_at IS NULL AND tell_at <= :now)""")
                .param("member", member)
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    private void lock(String member) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('todos-of:' || :member, 0))")
                .param("member", member)
                .query((row, number) -> true)
                .single();
    }
}
