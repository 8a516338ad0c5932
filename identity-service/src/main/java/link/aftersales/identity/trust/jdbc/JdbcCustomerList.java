package link.aftersales.identity.trust.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.CustomerList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCustomerList implements CustomerList {

    private static final String FILTER = """
             FROM customers
            WHERE (CAST(:phone AS text) IS NULL OR phone = :phone)
              AND (CAST(:status AS text) IS NULL OR binding_status = :status)
            """;

    /** A judgement comes before the change that followed from it. */
    private static final String TRAIL = """
            SELECT at, outcome AS what, 'rules' AS actor, reason, userid, external_userid,
                CAST(evidence AS text) AS facts, 0 AS kind, id
            FROM claim_decisions WHERE customer_id = :id
            UNION ALL SELECT at, step, actor, reason, NULL, NULL, NULL, 1, id
            FROM customer_steps WHERE customer_id = :id
            ORDER BY at, kind, id""";

    private final JdbcClient jdbc;

    JdbcCustomerList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> find(Optional<MobileNumber> phone, Optional<BindingStatus> status, int limit, long offset) {
        List<Customer> customers = jdbc.sql(
                        "SELECT *" + FILTER + "ORDER BY claimed_at DESC, customer_id LIMIT :limit OFFSET :offset")
                .params(filter(phone, status))
                .param("limit", limit)
                .param("offset", offset)
                .query(CustomerRows::customer)
                .list();
        return customers.stream()
                .map(customer -> new Entry(customer, trail(customer.id())))
                .toList();
    }

    @Override
    public long count(Optional<MobileNumber> phone, Optional<BindingStatus> status) {
        return jdbc.sql("SELECT count(*)" + FILTER)
                .params(filter(phone, status))
                .query(Long.class)
                .single();
    }

    private List<Happening> trail(UUID customerId) {
        return jdbc.sql(TRAIL)
                .param("id", customerId)
                .query(JdbcCustomerList::happening)
                .list();
    }

    private static Happening happening(ResultSet row, int number) throws SQLException {
        return new Happening(
                Objects.requireNonNull(CustomerRows.instant(row, "at")),
                row.getString("what"),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("userid"),
                row.getString("external_userid"),
                row.getString("facts"));
    }

    private static Map<String, @Nullable Object> filter(Optional<MobileNumber> phone, Optional<BindingStatus> status) {
        Map<String, @Nullable Object> filter = new HashMap<>();
        filter.put("phone", phone.map(MobileNumber::digits).orElse(null));
        filter.put(
                "status",
                status.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse(null));
        return filter;
    }
}
