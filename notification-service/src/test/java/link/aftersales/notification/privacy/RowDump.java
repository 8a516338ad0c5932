package link.aftersales.notification.privacy;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that stands in the database. */
final class RowDump {

    private RowDump() {}

    static String of(JdbcClient jdbc) {
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'""").query(String.class).list();
        return tables.stream()
                .map(table -> String.join(
                        "\n",
                        jdbc.sql("select row::text from " + table + " row")
                                .query(String.class)
                                .list()))
                .collect(Collectors.joining("\n"));
    }
}
