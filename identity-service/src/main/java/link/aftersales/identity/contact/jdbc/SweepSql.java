package link.aftersales.identity.contact.jdbc;

/** The statements that say when whose contacts are looked at. */
final class SweepSql {

    private static final String OPEN_TODO = """
            FROM sales_todos t JOIN customers c ON c.phone = t.phone AND c.binding_status = 'temp' AND t.state <> 'over'""";

    /** A to-do that is newer than the one that a member is swept for brings him forward, and the short distances back. */
    static final String FOLLOW_TODOS = """
            INSERT INTO sweeps (userid, due_at, daily, todo_at)
            SELECT t.userid, max(t.issued_at) + make_interval(secs => :after), false, max(t.issued_at) %s
            WHERE t.issued_at > :since GROUP BY t.userid
            ON CONFLICT (userid) DO UPDATE SET
                due_at = greatest(sweeps.not_before, least(coalesce(sweeps.due_at, 'infinity'), excluded.due_at)),
                daily = false, todo_at = excluded.todo_at, looks = 0
            WHERE sweeps.todo_at IS NULL OR sweeps.todo_at < excluded.todo_at""".formatted(OPEN_TODO);

    static final String BEGIN_ROUND = """
            INSERT INTO sweeps (userid, due_at, daily) SELECT DISTINCT member, :now, true FROM unnest(:members) AS member
            ON CONFLICT (userid) DO UPDATE SET
                due_at = greatest(sweeps.not_before, excluded.due_at),
                daily = true
            WHERE sweeps.due_at IS NULL""";

    static final String TAKE_DUE = """
            UPDATE sweeps SET due_at = :leasedUntil, run = run + 1 WHERE userid = (
                SELECT userid FROM sweeps WHERE due_at <= :now
                ORDER BY daily, due_at FOR UPDATE SKIP LOCKED LIMIT 1)
            RETURNING userid, cursor, run, failures""";

    static final String DONE = """
            due_at = CASE WHEN EXISTS (SELECT %s WHERE t.userid = sweeps.userid)
                THEN :now + make_interval(secs => least(:longest, :first * power(2, least(looks, 10) + 1))) END,
            daily = false, looks = looks + 1, cursor = NULL, failures = 0, problem = NULL, swept_at = :now""".formatted(OPEN_TODO);

    private SweepSql() {}
}
