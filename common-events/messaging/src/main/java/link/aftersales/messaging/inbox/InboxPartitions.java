package link.aftersales.messaging.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the inbox's partitions ahead of time and drops those that no topic can repeat any more. */
final class InboxPartitions {

    private static final Period AHEAD = Period.ofDays(7);
    private static final Period KEPT = Period.ofDays(31);
    private static final int LOCK = 0x0B0D;
    private static final String PREFIX = "inbox_";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'" + PREFIX + "'yyyyMMdd");

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    InboxPartitions(JdbcTemplate jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Several copies may call it at the same time. */
    void maintain() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<LocalDate> present = present();
        today.minusDays(1)
                .datesUntil(today.plus(AHEAD).plusDays(1))
                .filter(day -> !present.contains(day))
                .forEach(day -> alone(() -> create(day)));
        present.stream()
                .filter(day -> day.isBefore(today.minus(KEPT)))
                .forEach(day -> alone(() -> jdbc.execute("DROP TABLE IF EXISTS " + NAME.format(day))));
        jdbc.update(
                "DELETE FROM inbox_other_days WHERE received_at < now() - make_interval(days => ?)", KEPT.getDays());
    }

    private List<LocalDate> present() {
        return jdbc
                .queryForList(
                        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'inbox'::regclass",
                        String.class)
                .stream()
                .filter(name -> name.matches(PREFIX + "\\d{8}"))
                .map(name -> LocalDate.parse(name, NAME))
                .toList();
    }

    private void alone(Runnable change) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            change.run();
        });
    }

    /** Attached rather than created in place, which would lock the whole inbox; early events of that day move in. */
    private void create(LocalDate day) {
        String name = NAME.format(day);
        if (present().contains(day)) {
            return;
        }
        jdbc.execute("CREATE TABLE " + name + " (LIKE inbox INCLUDING ALL)");
        jdbc.update(
                "WITH early AS (DELETE FROM inbox_other_days WHERE event_day = ? RETURNING *) INSERT INTO " + name
                        + " SELECT * FROM early",
                day);
        jdbc.execute("ALTER TABLE inbox ATTACH PARTITION " + name + " FOR VALUES FROM ('" + day + "') TO ('"
                + day.plusDays(1) + "')");
    }
}
