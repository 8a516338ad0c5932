package link.aftersales.identity.trust.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.trust.WaitingList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWaitingList implements WaitingList {

    private final JdbcClient jdbc;

    JdbcWaitingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Waiting> list(int limit, long offset) {
        return jdbc.sql("""
                        SELECT c.customer_id, c.phone, c.claimed_at, judged.reason, asked.userid, asked.issued_at
                        FROM customers c
                            LEFT JOIN LATERAL (SELECT d.reason FROM claim_decisions d
                                WHERE d.customer_id = c.customer_id AND d.at >= c.claimed_at
                                ORDER BY d.id DESC LIMIT 1) AS judged ON true
                            LEFT JOIN LATERAL (SELECT t.userid, t.issued_at FROM sales_todos t
                                WHERE t.phone = c.phone ORDER BY t.issued_at DESC LIMIT 1) AS asked ON true
                        WHERE c.binding_status = 'temp'
                        ORDER BY c.claimed_at, c.customer_id LIMIT :limit OFFSET :offset""")
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcWaitingList::waiting)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM customers WHERE binding_status = 'temp'")
                .query(Long.class)
                .single();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("customer_id", UUID.class),
                new MobileNumber(row.getString("phone")),
                Objects.requireNonNull(CustomerRows.instant(row, "claimed_at")),
                row.getString("reason"),
                row.getString("userid"),
                CustomerRows.instant(row, "issued_at"));
    }
}
