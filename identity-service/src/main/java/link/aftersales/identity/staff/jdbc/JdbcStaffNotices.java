package link.aftersales.identity.staff.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.staff.StaffNotices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaffNotices implements StaffNotices {

    private final JdbcClient jdbc;

    JdbcStaffNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean firstTime(String member, String externalUserId, StaffText text, Instant now) {
        return jdbc.sql("""
                        INSERT INTO staff_notices (userid, external_userid, text, at) VALUES (:member, :contact, :text, :now)
                        ON CONFLICT DO NOTHING""")
                        .param("member", member)
                        .param("contact", externalUserId)
                        .param("text", text.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
