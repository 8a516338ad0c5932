package link.aftersales.identity;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a person in every row of every table. */
final class Traces {

    private Traces() {}

    /** The tables that still name him, by anything that is only his. */
    static List<String> of(JdbcClient jdbc, Person person) {
        return tables(jdbc).filter(table -> names(jdbc, table, person)).toList();
    }

    /** What is on its way to Kafka is not kept. */
    private static Stream<String> tables(JdbcClient jdbc) {
        return jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'outbox'""").query(String.class).list().stream();
    }

    private static boolean names(JdbcClient jdbc, String table, Person person) {
        String anyOfHis = String.join(
                "|",
                person.openid() + "\\M",
                person.unionid() + "\\M",
                person.externalUserId() + "\\M",
                person.name() + "\\M",
                person.phone().digits());
        return jdbc.sql("SELECT EXISTS (SELECT FROM " + table + " t WHERE t::text ~ ?)")
                .param("(" + anyOfHis + ")")
                .query(Boolean.class)
                .single();
    }
}
