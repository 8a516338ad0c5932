package link.aftersales.identity.staff.jdbc;

import static link.aftersales.identity.staff.jdbc.TodoRows.utc;
import static link.aftersales.identity.staff.jdbc.TodoRows.word;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.staff.SalesTodo;
import link.aftersales.identity.staff.SalesTodos;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSalesTodos implements SalesTodos {

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
        return jdbc.sql("""
                        SELECT * FROM sales_todos WHERE phone = :phone
                        ORDER BY state <> 'over' DESC, issued_at DESC LIMIT 1""")
                .param("phone", phone.digits())
                .query(TodoRows::todo)
                .optional();
    }

    @Override
    public Optional<SalesTodo> find(UUID id) {
        return jdbc.sql("SELECT * FROM sales_todos WHERE id = :id")
                .param("id", id)
                .query(TodoRows::todo)
                .optional();
    }

    @Override
    public int issuedSince(MobileNumber phone, Instant since) {
        return jdbc.sql("SELECT count(*) FROM sales_todos WHERE phone = :phone AND issued_at > :since")
                .param("phone", phone.digits())
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(SalesTodo todo) {
        jdbc.sql("UPDATE sales_todos SET state = 'over', remind_at = NULL WHERE phone = :phone AND state <> 'over'")
                .param("phone", todo.phone().digits())
                .update();
        jdbc.sql("""
                        INSERT INTO sales_todos (id, phone, userid, issued_at, state, reason, told_at, remind_at)
                        VALUES (:id, :phone, :userId, :at, :state, :reason, :at, :remindAt)""")
                .param("id", todo.id())
                .param("phone", todo.phone().digits())
                .param("userId", todo.userId())
                .param("at", utc(todo.issuedAt()))
                .param("state", word(todo.state()))
                .param("reason", word(todo.reason()))
                .param("remindAt", utc(todo.remindAt()))
                .update();
    }

    @Override
    public void save(SalesTodo todo) {
        jdbc.sql("UPDATE sales_todos SET state = :state, reminders = :reminders, remind_at = :remindAt WHERE id = :id")
                .param("id", todo.id())
                .param("state", word(todo.state()))
                .param("reminders", todo.reminders())
                .param("remindAt", utc(todo.remindAt()))
                .update();
    }

    @Override
    public Optional<SalesTodo> takeDue(Instant now, Duration lease) {
        return jdbc.sql("""
                        UPDATE sales_todos SET remind_at = :leasedUntil WHERE id = (
                            SELECT id FROM sales_todos WHERE remind_at <= :now
                            ORDER BY remind_at FOR UPDATE SKIP LOCKED LIMIT 1)
                        RETURNING *""")
                .param("now", utc(now))
                .param("leasedUntil", utc(now.plus(lease)))
                .query(TodoRows::todo)
                .optional();
    }
}
