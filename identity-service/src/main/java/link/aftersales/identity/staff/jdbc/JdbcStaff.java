package link.aftersales.identity.staff.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.staff.SalesTodos;
import link.aftersales.identity.staff.StaffNotices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaff implements SalesTodos, StaffNotices {

    private final JdbcClient jdbc;

    JdbcStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean issue(MobileNumber phone, String member, Instant now, Instant unlessAfter) {
        return jdbc.sql("""
                        INSERT INTO sales_todos (phone, userid, issued_at) VALUES (:phone, :member, :now)
                        ON CONFLICT (phone) DO UPDATE SET userid = excluded.userid, issued_at = excluded.issued_at
                        WHERE sales_todos.issued_at <= :unlessAfter""")
                        .param("phone", phone.digits())
                        .param("member", member)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("unlessAfter", unlessAfter.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
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
