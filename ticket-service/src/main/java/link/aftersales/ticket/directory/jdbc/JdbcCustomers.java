package link.aftersales.ticket.directory.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCustomers implements Customers {

    private final JdbcClient jdbc;

    JdbcCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(CustomerSnapshot snapshot) {
        jdbc.sql("""
                INSERT INTO customer_copies AS copy (customer_id, version, phone, name, company, binding_status,
                                                     verified, number_proven, openids, external_userids, unionids,
                                                     member_userid)
                SELECT :id, :version, :phone, :name, :company, :bindingStatus, :verified, :proven, :openids,
                       :externalUserIds, :unionids, :member
                WHERE NOT EXISTS (SELECT FROM erased WHERE id_hash = %s)
                ON CONFLICT (customer_id) DO UPDATE
                SET version = excluded.version, phone = excluded.phone, name = excluded.name,
                    company = excluded.company, binding_status = excluded.binding_status,
                    verified = excluded.verified, number_proven = excluded.number_proven,
                    openids = excluded.openids, external_userids = excluded.external_userids,
                    unionids = excluded.unionids, member_userid = excluded.member_userid, told = excluded.told
                WHERE copy.version < excluded.version
                """.formatted(JdbcErasedPeople.HASH.formatted(":id")))
                .param("id", snapshot.customerId())
                .param("version", snapshot.version())
                .param("phone", snapshot.phone())
                .param("name", snapshot.name())
                .param("company", snapshot.company())
                .param("bindingStatus", snapshot.bindingStatus().name().toLowerCase(Locale.ROOT))
                .param("verified", snapshot.verified())
                .param("proven", snapshot.numberProven())
                .param("openids", snapshot.openids().toArray(String[]::new))
                .param("externalUserIds", snapshot.externalUserIds().toArray(String[]::new))
                .param("unionids", snapshot.unionids().toArray(String[]::new))
                .param("member", snapshot.memberUserId())
                .update();
    }

    @Override
    public void forget(String customerId) {
        jdbc.sql("DELETE FROM customer_copies WHERE customer_id = :id")
                .param("id", customerId)
                .update();
    }

    @Override
    public Optional<Customer> find(String customerId) {
        return jdbc.sql("SELECT * FROM customer_copies WHERE customer_id = :id")
                .param("id", customerId)
                .query((row, n) -> customer(row))
                .optional();
    }

    @Override
    public Optional<Customer> withProvenNumber(String phone) {
        return jdbc.sql("""
                SELECT * FROM customer_copies WHERE phone = :phone AND verified AND number_proven
                ORDER BY told DESC LIMIT 1
                """)
                .param("phone", phone)
                .query((row, n) -> customer(row))
                .optional();
    }

    @Override
    public Visitor visitor(Chat chat) {
        return switch (chat) {
            case Chat.OfficialAccount(String openid) -> follower(openid);
            case Chat.CustomerService(String openKfId, String externalUserId) -> visitor(externalUserId);
        };
    }

    /** In 微信客服 nobody is bound: a visitor is who a verified customer is known to be, else a stranger. */
    private Visitor visitor(String externalUserId) {
        return jdbc.sql("""
                SELECT * FROM customer_copies
                WHERE verified AND (external_userids @> ARRAY[:visitor]::text[]
                    OR unionids && ARRAY(SELECT unionid FROM kf_visitors WHERE external_userid = :visitor))
                ORDER BY told DESC
                LIMIT 1
                """)
                .param("visitor", externalUserId)
                .query((row, n) -> visitor(row))
                .optional()
                .orElseGet(Visitor.Stranger::new);
    }

    private Visitor follower(String openid) {
        return jdbc.sql("""
                SELECT * FROM customer_copies
                WHERE openids @> ARRAY[:openid]::text[]
                ORDER BY verified DESC, binding_status = 'temp' DESC, told DESC
                LIMIT 1
                """)
                .param("openid", openid)
                .query((row, n) -> visitor(row))
                .optional()
                .orElseGet(Visitor.Stranger::new);
    }

    private static Visitor visitor(ResultSet row) throws SQLException {
        if (row.getBoolean("verified")) {
            return new Visitor.Trusted(customer(row));
        }
        return switch (BindingStatus.valueOf(row.getString("binding_status").toUpperCase(Locale.ROOT))) {
            case TEMP -> new Visitor.Waiting(row.getString("phone"));
            case EXPIRED -> new Visitor.Expired();
            case REVOKED -> new Visitor.Revoked();
            case REFUSED, BOUND -> new Visitor.Refused();
        };
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getString("customer_id"),
                row.getString("phone"),
                row.getString("name"),
                row.getString("company"),
                row.getBoolean("verified"),
                row.getBoolean("number_proven"),
                row.getString("member_userid"));
    }
}
