package link.aftersales.notification.privacy.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import link.aftersales.notification.privacy.OldRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Old deliveries in PostgreSQL; several copies take different batches. */
@Repository
class JdbcOldRows implements OldRows {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;

    JdbcOldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public boolean forgetWords(Instant finishedBefore) {
        List<UUID> batch = batch("parts is not null and finished_at < :before", finishedBefore);
        jdbc.sql("""
                        update deliveries
                        set parts = null, body = null, card = null, notice = null, tried = '{}'
                        where id = any (:batch)""").param("batch", batch.toArray(UUID[]::new)).update();
        return batch.size() == BATCH;
    }

    @Override
    @Transactional
    public boolean remove(Instant finishedBefore) {
        UUID[] batch = batch("finished_at < :before", finishedBefore).toArray(UUID[]::new);
        jdbc.sql("delete from delivery_attempts where delivery_id = any (:batch)")
                .param("batch", batch)
                .update();
        jdbc.sql("delete from card_codes where delivery_id = any (:batch)")
                .param("batch", batch)
                .update();
        jdbc.sql("delete from deliveries where id = any (:batch)")
                .param("batch", batch)
                .update();
        return batch.length == BATCH;
    }

    @Override
    public void forgetStates(Instant untouchedSince) {
        jdbc.sql("delete from ticket_states where changed_at < ?")
                .param(untouchedSince.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By the clock that counted them; twice as old as the longest time in which they count. */
    @Override
    public void forgetSlots() {
        jdbc.sql("delete from push_slots where counted_at < now() - interval '2 hours'")
                .update();
    }

    private List<UUID> batch(String which, Instant finishedBefore) {
        return jdbc.sql("select id from deliveries where " + which
                        + " order by finished_at limit :batch for update skip locked")
                .param("before", finishedBefore.atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query(UUID.class)
                .list();
    }
}
