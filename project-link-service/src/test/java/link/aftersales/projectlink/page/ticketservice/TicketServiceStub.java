package link.aftersales.projectlink.page.ticketservice;

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
import org.springframework.http.ContentDisposition;

/** The internal port of ticket-service, as far as attachments need it. */
public final class TicketServiceStub implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Trouble trouble = Trouble.NONE;
    private volatile String name = "";

    private TicketServiceStub(HttpServer server) {
        this.server = server;
    }

    public static TicketServiceStub start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TicketServiceStub stub = new TicketServiceStub(server);
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

    public void keeps(String path, String type, byte[] bytes) {
        kept.put(path, new Kept(type, bytes));
    }

    /** Answers all its attachments under this name. */
    public void calls(String fileName) {
        name = fileName;
    }

    public void fails(int status) {
        trouble = new Trouble(status);
    }

    /** Promises a picture and closes after a part of it. */
    public void breaksOff() {
        trouble = Trouble.BREAK;
    }

    /** Takes requests and never answers them. */
    public void hangs() {
        trouble = Trouble.SILENCE;
    }

    public void reset() {
        kept.clear();
        asked.clear();
        trouble = Trouble.NONE;
        name = "";
    }

    public List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        Trouble now = trouble;
        if (now == Trouble.SILENCE) {
            return;
        }
        if (now == Trouble.BREAK) {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write(new byte[50_000]);
            exchange.close();
            return;
        }
        Kept found = kept.get(path);
        if (now != Trouble.NONE || found == null) {
            exchange.sendResponseHeaders(now == Trouble.NONE ? 404 : now.status(), -1);
        } else {
            give(exchange, found);
        }
        exchange.close();
    }

    /** Understands only ranges up to the end. */
    private void give(HttpExchange exchange, Kept found) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int length = found.bytes().length;
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        exchange.getResponseHeaders().set("Content-Type", found.type());
        if (!name.isEmpty()) {
            exchange.getResponseHeaders()
                    .set(
                            "Content-Disposition",
                            ContentDisposition.attachment()
                                    .filename(name, StandardCharsets.UTF_8)
                                    .build()
                                    .toString());
        }
        if (from >= length) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + length);
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (range != null) {
            exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(from, length - 1, length));
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, length - from);
        exchange.getResponseBody().write(found.bytes(), from, length - from);
    }

    private record Kept(String type, byte[] bytes) {}

    private record Trouble(int status) {

        private static final Trouble NONE = new Trouble(0);
        private static final Trouble BREAK = new Trouble(-2);
        private static final Trouble SILENCE = new Trouble(-1);
    }
}
