package link.aftersales.messaging.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The one PostgreSQL server of this JVM: a container where Docker is there, else an embedded one. Ends with the JVM. */
final class PostgresServer {

    private static final String IMAGE = "postgres:17-alpine";

    private final String urlPattern;
    final String user;
    final String password;

    private PostgresServer(String urlPattern, String user, String password) {
        this.urlPattern = urlPattern;
        this.user = user;
        this.password = password;
    }

    static PostgresServer running() {
        return Started.SERVER;
    }

    String url(String database) {
        return urlPattern.formatted(database);
    }

    String adminUrl() {
        return url("postgres");
    }

    private static PostgresServer embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            String pattern = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/%s";
            return new PostgresServer(pattern, "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource")
    private static PostgresServer container() {
        PostgreSQLContainer container =
                new PostgreSQLContainer(IMAGE).withCommand("postgres", "-c", "max_connections=200");
        container.start();
        String pattern = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/%s";
        return new PostgresServer(pattern, container.getUsername(), container.getPassword());
    }

    private static final class Started {

        private static final PostgresServer SERVER = Docker.AVAILABLE ? container() : embedded();
    }
}
