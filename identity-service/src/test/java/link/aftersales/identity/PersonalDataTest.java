package link.aftersales.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody adds a place where people are written down without having thought of how they are forgotten there. */
@IdentityTest
class PersonalDataTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyColumnIsSaidToBeErasedOrNotToBeAboutCustomers() throws IOException {
        assertThat(columns()).describedAs("""
                        personal-data.txt says of each column how a customer is erased from it. A new one must be said there; \
                        what is personal goes into ErasureSql.REMOVE, its age into RetentionSql, both into docs/privacy.md""").containsExactlyInAnyOrderElementsOf(said());
    }

    private List<String> columns() {
        return jdbc.sql("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name !~ '^(inbox|outbox|.*schema_history$)'""").query(String.class).list();
    }

    private static List<String> said() throws IOException {
        try (InputStream text = PersonalDataTest.class.getResourceAsStream("personal-data.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(PersonalDataTest::columns)
                    .toList();
        }
    }

    /** {@code table: column column (how)} */
    private static Stream<String> columns(String line) {
        String table = line.substring(0, line.indexOf(':'));
        String columns =
                line.substring(line.indexOf(':') + 1, line.indexOf('(')).strip();
        return Arrays.stream(columns.split("\\s+")).map(column -> table + "." + column);
    }
}
