package link.aftersales.projectlink.action.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketActionAnswered;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.projectlink.action.PageRequest;
import link.aftersales.projectlink.action.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPageRequests implements PageRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcPageRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(PageRequest request) {
        removeOld();
        return jdbc.sql("""
                        insert into page_requests (id, project_no, ticket_no, action, member, asked_at)
                        values (:id, :projectNo, :ticketNo, :action, :member, :at) on conflict do nothing""")
                        .param("id", request.id())
                        .param("projectNo", request.projectNo())
                        .param("ticketNo", request.ticketNo())
                        .param("action", request.action().name().toLowerCase(Locale.ROOT))
                        .param("member", request.userId())
                        .param("at", request.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Each new one takes some of those with it that nobody looks at any more. */
    private void removeOld() {
        jdbc.sql("""
                delete from page_requests where id in (
                  select id from page_requests where asked_at < now() - interval '1 day'
                  limit 10 for update skip locked)""").update();
    }

    @Override
    public void answer(TicketActionAnswered answered) {
        jdbc.sql("""
                        update page_requests
                        set answered_at = :at, text = :text, text_values = cast(:values as jsonb)
                        where id = cast(:id as uuid) and answered_at is null""")
                .param("at", answered.at().atOffset(ZoneOffset.UTC))
                .param("text", answered.text() == null ? null : answered.text().name())
                .param("values", json(answered.values()))
                .param("id", answered.requestId())
                .update();
    }

    @Override
    public boolean answered(UUID id) {
        return jdbc.sql("select exists (select from page_requests where id = ? and answered_at is not null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<PageRequest> recent(String projectNo, String userId, Instant since) {
        return jdbc.sql("""
                        select * from page_requests
                        where project_no = :projectNo and lower(member) = lower(:member) and asked_at > :since
                        order by seq desc limit 20""")
                .param("projectNo", projectNo)
                .param("member", userId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(JdbcPageRequests::request)
                .list();
    }

    private static PageRequest request(ResultSet row, int number) throws SQLException {
        String text = row.getString("text");
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new PageRequest(
                row.getObject("id", UUID.class),
                row.getString("project_no"),
                row.getString("ticket_no"),
                TicketAction.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                row.getString("member"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answeredAt == null ? null : answeredAt.toInstant(),
                text == null ? null : StaffText.valueOf(text),
                values(row.getString("text_values")));
    }

    private static Map<String, String> values(@Nullable String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What fills a text cannot be read", e);
        }
    }

    private static String json(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What fills a text cannot be written", e);
        }
    }
}
