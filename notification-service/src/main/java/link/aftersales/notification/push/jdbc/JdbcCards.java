package link.aftersales.notification.push.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.notification.push.Cards;
import link.aftersales.notification.push.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cards among the deliveries, and the codes that change them, each until it is used. */
@Repository
class JdbcCards implements Cards {

    /** For how long a code is good (platform facts 3.2.4). */
    private static final int CODE_HOURS = 72;

    private final JdbcClient jdbc;
    private final Contents contents;

    JdbcCards(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    @Override
    public Optional<Pushed> find(String taskId) {
        return jdbc.sql("""
                        select * from deliveries
                        where card ->> 'taskId' = :taskId and channel = 'wecom_app' and parts is not null""")
                .param("taskId", taskId)
                .query((row, n) -> pushed(row))
                .optional();
    }

    @Override
    public List<Changeable> changeable(String ticketNo) {
        return jdbc.sql("""
                        select d.*, c.code from card_codes c join deliveries d on d.id = c.delivery_id
                        where d.ticket_no = :ticketNo and d.parts is not null and d.card ->> 'taskId' like 'ticket\\_%'
                          and c.issued_at > now() - make_interval(hours => :hours)
                        order by d.seq""")
                .param("ticketNo", ticketNo)
                .param("hours", CODE_HOURS)
                .query((row, n) -> new Changeable(pushed(row), row.getString("code")))
                .list();
    }

    @Override
    public void shows(UUID delivery, long version) {
        jdbc.sql("update deliveries set shows = greatest(shows, :version) where id = :delivery")
                .param("version", version)
                .param("delivery", delivery)
                .update();
    }

    @Override
    public void use(Changeable card) {
        jdbc.sql("delete from card_codes where delivery_id = ?")
                .param(card.pushed().delivery())
                .update();
    }

    /** Keeps what came back when a card was sent. */
    void sent(UUID delivery, @Nullable String code) {
        if (code != null && !code.isEmpty()) {
            jdbc.sql("""
                            insert into card_codes (delivery_id, code) select id, :code from deliveries
                            where id = :delivery and card is not null
                            on conflict (delivery_id) do update set code = excluded.code, issued_at = now()""").param("delivery", delivery).param("code", code).update();
        }
    }

    private Pushed pushed(ResultSet row) throws SQLException {
        return new Pushed(
                row.getObject("id", UUID.class),
                row.getString("receiver"),
                (Content.Card) contents.content(row),
                row.getString("project_no"),
                Arrays.asList((String[]) row.getArray("about").getArray()),
                row.getLong("shows"));
    }
}
