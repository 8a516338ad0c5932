package link.aftersales.projectlink.page.web;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The least that can be done for a token: one select by key, its row as text. */
final class BareServlet implements AutoCloseable {

    private static final String SELECT = """
            select project_no, title, status, order_amount, progress, started_on, ended_on, customer_name, customer_phone,
              customer_company
            from projects where project_link_token = ?""";

    private final Tomcat tomcat;
    private final HikariDataSource database;

    private BareServlet(Tomcat tomcat, HikariDataSource database) {
        this.tomcat = tomcat;
        this.database = database;
    }

    static BareServlet start(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setPassword("postgres");
        HikariDataSource database = new HikariDataSource(config);
        Tomcat tomcat = new Tomcat();
        tomcat.setPort(0);
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        Context everything = tomcat.addContext("", null);
        Tomcat.addServlet(everything, "select", new Select(database));
        everything.addServletMappingDecoded("/*", "select");
        tomcat.getConnector();
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        return new BareServlet(tomcat, database);
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        database.close();
    }

    private static final class Select extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final transient HikariDataSource database;

        private Select(HikariDataSource database) {
            this.database = database;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] body = row(request.getRequestURI().substring(1)).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/plain;charset=UTF-8");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }

        private String row(String token) {
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setString(1, token);
                try (ResultSet row = select.executeQuery()) {
                    StringBuilder text = new StringBuilder();
                    while (row.next()) {
                        for (int column = 1; column <= 10; column++) {
                            text.append(row.getString(column)).append('\n');
                        }
                    }
                    return text.toString();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
