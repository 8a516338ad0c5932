package link.aftersales.identity.trust.jdbc;

import java.util.Optional;
import link.aftersales.identity.trust.Contacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcContacts implements Contacts {

    private final JdbcClient jdbc;

    JdbcContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> obstacle(String openid, String externalUserId) {
        boolean known = jdbc.sql("SELECT true FROM contacts WHERE external_userid = ? FOR UPDATE")
                .param(externalUserId)
                .query(Boolean.class)
                .optional()
                .isPresent();
        return known ? obstacleOf(openid, externalUserId) : Optional.of("unknown_contact");
    }

    private Optional<String> obstacleOf(String openid, String externalUserId) {
        return jdbc.sql("""
                        SELECT CASE
                            WHEN f.unionid <> k.unionid THEN 'other_person'
                            WHEN EXISTS (SELECT FROM customers o WHERE o.external_userid = k.external_userid
                                AND o.is_verified AND o.openid <> f.openid) THEN 'contact_of_another_customer'
                            WHEN NOT EXISTS (SELECT FROM relations r WHERE r.external_userid = k.external_userid
                                AND (r.deleted_at IS NULL OR r.deleted_at <= r.added_at)) THEN 'unknown_relation' END AS word
                        FROM followers f, contacts k WHERE f.openid = :openid AND k.external_userid = :externalUserId""")
                .param("openid", openid)
                .param("externalUserId", externalUserId)
                .query((row, number) -> Optional.ofNullable(row.getString("word")))
                .single();
    }
}
