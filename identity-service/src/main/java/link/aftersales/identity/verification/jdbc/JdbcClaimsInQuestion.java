package link.aftersales.identity.verification.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.trust.AddWay;
import link.aftersales.identity.trust.Unionid;
import link.aftersales.identity.verification.ClaimsInQuestion;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClaimsInQuestion implements ClaimsInQuestion {

    private static final String FACTS = """
            SELECT c.customer_id, c.phone, c.binding_status,
                f.unionid_read_at IS NOT NULL AS follower_read, f.unionid AS follower_unionid,
                k.external_userid IS NOT NULL AS contact_read, k.unionid AS contact_unionid, k.name AS contact_name,
                coalesce(r.deleted_at IS NULL OR r.deleted_at <= r.added_at, false) AND r.userid IS NOT NULL AS related,
                r.userid, r.external_userid, r.add_way, r.oper_userid
            FROM customers c JOIN followers f USING (openid)
                LEFT JOIN contacts k ON k.external_userid = :externalUserId
                LEFT JOIN relations r ON r.external_userid = :externalUserId AND lower(r.userid) = lower(:userId)
            """;

    private final JdbcClient jdbc;

    JdbcClaimsInQuestion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Facts> of(UUID customerId, @Nullable Contact contact) {
        return beside(contact, FACTS + "WHERE c.customer_id = :id")
                .param("id", customerId)
                .query(JdbcClaimsInQuestion::facts)
                .optional();
    }

    @Override
    public List<Facts> on(MobileNumber phone, Contact contact) {
        return beside(contact, FACTS + "WHERE c.phone = :phone ORDER BY c.claimed_at, c.customer_id")
                .param("phone", phone.digits())
                .query(JdbcClaimsInQuestion::facts)
                .list();
    }

    private JdbcClient.StatementSpec beside(@Nullable Contact contact, String sql) {
        return jdbc.sql(sql)
                .param("userId", contact == null ? "" : contact.userId())
                .param("externalUserId", contact == null ? "" : contact.externalUserId());
    }

    private static Facts facts(ResultSet row, int number) throws SQLException {
        return new Facts(
                row.getObject("customer_id", UUID.class),
                new MobileNumber(row.getString("phone")),
                BindingStatus.valueOf(row.getString("binding_status").toUpperCase(Locale.ROOT)),
                Unionid.of(row.getBoolean("follower_read"), row.getString("follower_unionid")),
                Unionid.of(row.getBoolean("contact_read"), row.getString("contact_unionid")),
                row.getBoolean("related"),
                addWay(row),
                row.getString("contact_name"));
    }

    private static @Nullable AddWay addWay(ResultSet row) throws SQLException {
        Integer number = row.getObject("add_way", Integer.class);
        return number == null
                ? null
                : AddWay.of(
                        number,
                        row.getString("oper_userid"),
                        row.getString("userid"),
                        row.getString("external_userid"));
    }
}
