package link.aftersales.messaging.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own on the JVM's one server. */
public final class EmbeddedDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PostgresServer server;
    private final String name;
    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    private EmbeddedDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
        dataSource.setUrl(server.url(name));
        dataSource.setUser(server.user);
        dataSource.setPassword(server.password);
    }

    /** An empty one. */
    public static EmbeddedDatabase fresh() {
        EmbeddedDatabase database = new EmbeddedDatabase(PostgresServer.running(), "test_" + COUNT.incrementAndGet());
        database.administer("CREATE DATABASE " + database.name);
        return database;
    }

    /** One with messaging's tables, then those of {@code classpath:db/migration}. */
    public static EmbeddedDatabase migrated() {
        EmbeddedDatabase database = fresh();
        database.migrate("classpath:db/messaging", "messaging_schema_history");
        database.migrate("classpath:db/migration", "flyway_schema_history");
        return database;
    }

    /** Always the same one, so that it can be shared with a transaction manager; connects anew each time. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Its JDBC URL. */
    public String url() {
        return server.url(name);
    }

    /** The user that owns it. */
    public String user() {
        return server.user;
    }

    /** The user's password. */
    public String password() {
        return server.password;
    }

    /** Cuts all connections and refuses new ones, as if the server were away, until {@link #comeBack()}. */
    public void goAway() {
        administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
        administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    /** Takes connections again. */
    public void comeBack() {
        administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
    }

    private void migrate(String location, String history) {
        Flyway.configure()
                .dataSource(dataSource())
                .locations(location)
                .table(history)
                .failOnMissingLocations(false)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private void administer(String statement) {
        try (Connection connection = DriverManager.getConnection(server.adminUrl(), user(), password());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + statement, e);
        }
    }
}
