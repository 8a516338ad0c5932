package link.aftersales.sandbox.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The databases of the server: each service has one, owned by a role of its own that can enter no other. */
public final class Databases {

    private final String url;
    private final Properties login = new Properties();

    Databases(String url, String user, String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "60");
    }

    /** Whether the server lets its super-user in now. */
    public boolean answer() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes database and role of this name if they are not there, and sets the password. */
    public void ensure(String name, String password) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            String role = statement
                    .getConnection()
                    .unwrap(org.postgresql.PGConnection.class)
                    .escapeIdentifier(name);
            String secret = connection.unwrap(org.postgresql.PGConnection.class).escapeLiteral(password);
            if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                statement.execute("CREATE ROLE " + role + " LOGIN");
            }
            statement.execute("ALTER ROLE " + role + " PASSWORD '" + secret + "'");
            if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + role + " OWNER " + role);
                statement.execute("REVOKE CONNECT ON DATABASE " + role + " FROM PUBLIC");
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }
}
