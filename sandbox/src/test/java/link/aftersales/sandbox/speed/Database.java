package link.aftersales.sandbox.speed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Looks into a database from outside. */
record Database(DataSource source) {

    /** What is done with each row. */
    interface Reader {
        void row(ResultSet row) throws SQLException;
    }

    void execute(String statement) {
        try (Connection connection = source.getConnection();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void read(String query, Reader reader) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.row(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String query) {
        long[] count = new long[1];
        read(query, row -> count[0] = row.getLong(1));
        return count[0];
    }
}
