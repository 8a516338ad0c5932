package link.aftersales.projectlink.viewer.web;

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

/** WeCom, as far as it names members: each code once. */
public final class WecomStub implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    private WecomStub(HttpServer server) {
        this.server = server;
    }

    public static WecomStub start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            WecomStub stub = new WecomStub(server);
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

    /** Somebody comes back with this code, which tells about him what stands in the JSON. */
    public String code(String code, String about) {
        codes.put(code, about);
        return code;
    }

    public void isDown(boolean now) {
        down = now;
    }

    /** The codes that it was asked about. */
    public List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (down) {
            reply(exchange, 500, "");
        } else if (exchange.getRequestURI().getPath().equals("/cgi-bin/gettoken")) {
            reply(exchange, 200, "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"T\",\"expires_in\":7200}");
        } else {
            String query = exchange.getRequestURI().getQuery();
            String code = query.replaceFirst(".*\\bcode=([^&]*).*", "$1");
            asked.add(code);
            String about = codes.remove(code);
            reply(
                    exchange,
                    200,
                    about == null
                            ? "{\"errcode\":40029,\"errmsg\":\"invalid code\"}"
                            : "{\"errcode\":0,\"errmsg\":\"ok\"," + about + "}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
