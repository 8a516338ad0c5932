package link.aftersales.projectlink.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The admin APIs of all services, as far as a test says what they answer. */
public final class AdminApisStub implements AutoCloseable {

    private static final String NOTHING = "{\"items\":[],\"page\":0,\"size\":50,\"total\":0}";

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private AdminApisStub(HttpServer server) {
        this.server = server;
    }

    /** A request that came. */
    public record Asked(String line, String query, String authorization, String body) {}

    private record Reply(int status, String body) {}

    public static AdminApisStub start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AdminApisStub stub = new AdminApisStub(server);
            server.createContext("/", stub::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** {@code line} is method and path, without parameters. */
    public void answers(String line, int status, String body) {
        replies.put(line, new Reply(status, body));
    }

    public List<Asked> asked() {
        return asked;
    }

    public Asked last(String line) {
        return asked.stream()
                .filter(one -> one.line().equals(line))
                .reduce((one, other) -> other)
                .orElseThrow(() -> new AssertionError(line + " was not asked, but " + asked));
    }

    public void reset() {
        replies.clear();
        asked.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String line =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(new Asked(line, query == null ? "" : query, key == null ? "" : key, body));
        Reply reply = replies.getOrDefault(line, new Reply(200, NOTHING));
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", reply.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
