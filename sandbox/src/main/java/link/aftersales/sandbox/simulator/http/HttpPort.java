package link.aftersales.sandbox.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open port on this machine only, each request on a virtual thread of its own. */
public final class HttpPort implements AutoCloseable {

    static {
        // read once by the JDK's server: without nodelay every kept-alive call waits 40 ms for a delayed
        // acknowledgement,
        // and idle connections must outlive the callers' pools
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "300");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    }

    private static final Logger log = LoggerFactory.getLogger(HttpPort.class);
    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpPort(HttpServer server) {
        this.server = server;
    }

    /** Opens {@code port}; 0 takes a free one. */
    public static HttpPort open(int port, Handler handler) {
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            HttpPort opened = new HttpPort(server);
            server.createContext("/", exchange -> opened.serve(exchange, handler));
            server.setExecutor(opened.threads);
            server.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open port " + port, e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            answer(exchange, handler).sendOver(exchange);
        }
    }

    /** The edge: whatever goes wrong inside becomes a 500 and a line in the log. */
    private static Reply answer(HttpExchange exchange, Handler handler) throws IOException {
        try {
            return handler.handle(Request.of(exchange));
        } catch (NoAnswer e) {
            throw new IOException(e);
        } catch (RuntimeException e) {
            log.error(
                    "{} {} failed",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    e);
            return Reply.json(500, Json.object().put("error", "the simulator itself failed, see its log"));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
