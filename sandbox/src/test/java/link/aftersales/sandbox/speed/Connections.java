package link.aftersales.sandbox.speed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A few connections, opened once; each statement commits. */
final class Connections {

    private static final int SIZE = 8;

    private final BlockingQueue<Connection> free = new ArrayBlockingQueue<>(SIZE);

    Connections(String url) {
        try {
            for (int i = 0; i < SIZE; i++) {
                free.add(DriverManager.getConnection(url, "postgres", "postgres"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is done with a connection. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    void with(Work work) {
        try {
            Connection connection = free.take();
            try {
                work.on(connection);
            } finally {
                free.add(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
