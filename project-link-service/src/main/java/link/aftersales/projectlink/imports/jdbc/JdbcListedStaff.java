package link.aftersales.projectlink.imports.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import link.aftersales.projectlink.imports.ListedStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcListedStaff implements ListedStaff {

    private final JdbcClient jdbc;

    JdbcListedStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from staff)")
                .query(Boolean.class)
                .single();
    }

    /** Each kind by its own index. */
    @Override
    public List<Member> known(Collection<String> texts) {
        String[] written = texts.toArray(String[]::new);
        return jdbc.sql("""
                        select coalesce(spelling, userid) as user_id, name, phone from staff
                        where userid = any (:lower) or name = any (:written) or phone = any (:written)
                        """)
                .param(
                        "lower",
                        texts.stream()
                                .map(text -> text.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .param("written", written)
                .query(Member.class)
                .list();
    }
}
