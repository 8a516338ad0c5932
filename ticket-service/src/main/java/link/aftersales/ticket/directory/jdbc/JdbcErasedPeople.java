package link.aftersales.ticket.directory.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.ticket.directory.ErasedPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcErasedPeople implements ErasedPeople {

    /** Of an id, in SQL, so that statements about it can ask for it themselves. */
    static final String HASH = "sha256(convert_to(%s, 'UTF8'))";

    private final JdbcClient jdbc;

    JdbcErasedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<String> ids, Instant at) {
        jdbc.sql("""
                INSERT INTO erased AS stored (id_hash, erased_at)
                SELECT DISTINCT %s, :at::timestamptz FROM unnest(:ids::text[]) AS known (id) ORDER BY 1
                ON CONFLICT (id_hash) DO UPDATE SET erased_at = greatest(stored.erased_at, excluded.erased_at)
                """.formatted(HASH.formatted("id")))
                .param("ids", ids.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<Instant> erasedAt(String id) {
        return jdbc.sql("SELECT erased_at FROM erased WHERE id_hash = " + HASH.formatted(":id"))
                .param("id", id)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
