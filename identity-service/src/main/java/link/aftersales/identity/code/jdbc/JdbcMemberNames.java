package link.aftersales.identity.code.jdbc;

import java.util.Optional;
import link.aftersales.identity.code.MemberNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMemberNames implements MemberNames {

    private final JdbcClient jdbc;

    JdbcMemberNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(String userId) {
        return jdbc.sql("SELECT name FROM staff WHERE lower(userid) = lower(:userId)")
                .param("userId", userId)
                .query(String.class)
                .optional();
    }
}
