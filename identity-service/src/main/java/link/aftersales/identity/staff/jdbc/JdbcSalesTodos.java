package link.aftersales.identity.staff.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.staff.SalesTodo;
import link.aftersales.identity.staff.SalesTodo.Reason;
import link.aftersales.identity.staff.SalesTodo.State;
import link.aftersales.identity.staff.SalesTodos;
import link.aftersales.identity.staff.WaitingClaims;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSalesTodos implements SalesTodos, WaitingClaims {

    private final JdbcClient jdbc;

    JdbcSalesTodos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(MobileNumber phone) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('todo:' || :phone, 0))")
                .param("phone", phone.digits())
                .query((row, number) -> true)
                .single();
    }

    @Override
    public Optional<SalesTodo> newest(MobileNumber phone) {
        return jdbc.sql(
                        "SELECT * FROM sales_todos WHERE phone = :phone ORDER BY issued_at DESC, state <> 'over' DESC LIMIT 1")
                .param("phone", phone.digits())
                .query(JdbcSalesTodos::todo)
                .optional();
    }

    @Override
    public void add(SalesTodo todo) {
        jdbc.sql("UPDATE sales_todos SET state = 'over', remind_at = NULL WHERE phone = :phone AND state <> 'over'")
                .param("phone", todo.phone().digits())
                .update();
        jdbc.sql("""
                        INSERT INTO sales_todos (id, phone, userid, issued_at, state, reason, told_at)
                        VALUES (:id, :phone, :userId, :at, :state, :reason, :at)""")
                .param("id", todo.id())
                .param("phone", todo.phone().digits())
                .param("userId", todo.userId())
                .param("at", todo.issuedAt().atOffset(ZoneOffset.UTC))
                .param("state", word(todo.state()))
                .param("reason", word(todo.reason()))
                .update();
    }

    @Override
    public List<Waiting> on(MobileNumber phone) {
        return jdbc.sql("""
                        SELECT customer_id, openid FROM customers WHERE phone = :phone AND binding_status = 'temp'
                        ORDER BY claimed_at DESC, customer_id""")
                .param("phone", phone.digits())
                .query((row, number) -> new Waiting(row.getObject("customer_id", UUID.class), row.getString("openid")))
                .list();
    }

    private static SalesTodo todo(ResultSet row, int number) throws SQLException {
        return new SalesTodo(
                row.getObject("id", UUID.class),
                new MobileNumber(row.getString("phone")),
                row.getString("userid"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
