package link.aftersales.projectlink.imports.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.http.sheet.ImportReport;
import link.aftersales.projectlink.imports.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcImports implements Imports {

    private static final String TOUCH = """
            update imports set done = :done, created = :created, updated = :updated, unchanged = :unchanged,
                refused = :refused, touched_at = :now, report = cast(:report as jsonb),
                ended_at = case when :report::text is null then null else cast(:now as timestamptz) end
            where id = :id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(UUID id, boolean dryRun, int rows, Instant now, Instant since) {
        jdbc.sql("delete from imports where started_at < ?").param(utc(since)).update();
        jdbc.sql("""
                        insert into imports (id, dry_run, rows, started_at, touched_at)
                        values (:id, :dryRun, :rows, :now, :now)
                        """)
                .param("id", id)
                .param("dryRun", dryRun)
                .param("rows", rows)
                .param("now", utc(now))
                .update();
    }

    @Override
    public void progress(UUID id, int done, ImportReport soFar, Instant now) {
        touch(id, done, soFar, null, now);
    }

    @Override
    public void end(UUID id, int done, ImportReport report, Instant now) {
        touch(id, done, report, written(report), now);
    }

    private void touch(UUID id, int done, ImportReport counts, @Nullable String report, Instant now) {
        jdbc.sql(TOUCH)
                .param("id", id)
                .param("done", done)
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("refused", counts.refused())
                .param("report", report)
                .param("now", utc(now))
                .update();
    }

    @Override
    public Optional<Import> find(UUID id) {
        return jdbc.sql("select * from imports where id = ?")
                .param(id)
                .query((row, n) -> row(row, row.getString("report")))
                .optional();
    }

    @Override
    public List<Import> page(int limit, long offset) {
        return jdbc.sql("select * from imports order by started_at desc, id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row(row, null))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from imports").query(Long.class).single();
    }

    private Import row(ResultSet row, @Nullable String report) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Import(
                row.getObject("id", UUID.class),
                row.getBoolean("dry_run"),
                row.getInt("rows"),
                row.getInt("done"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                report == null ? null : read(report));
    }

    private String written(ImportReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report can not be written", e);
        }
    }

    private ImportReport read(String report) {
        try {
            return json.readValue(report, ImportReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored report can not be read", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
