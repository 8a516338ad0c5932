package link.aftersales.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Both platforms over HTTP: keeps the requests, answers as scripted for a receiver, {@code ok} otherwise. */
public final class StubPlatforms {

    /** A request with what was sent. */
    public record Request(String path, JsonNode body) {

        /** Whom it is for. */
        public String receiver() {
            return body.path("touser").asText();
        }

        /** The card in it. */
        public JsonNode card() {
            return body.path("template_card");
        }

        /** The words in it. */
        public String text() {
            return body.path("text").path("content").asText();
        }
    }

    /** No answer until somebody lets it go on; then as if nothing had been. */
    public static final String HANG = "hang";

    /** The connection is cut without an answer. */
    public static final String RESET = "reset";

    private static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    private final ObjectMapper json = new ObjectMapper();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<String>> scripts = new ConcurrentHashMap<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final HttpServer server;

    private StubPlatforms() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "stub-platforms");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/cgi-bin", this::handle);
        server.start();
    }

    /** Starts one on a free port. */
    public static StubPlatforms start() {
        try {
            return new StubPlatforms();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next messages to this receiver, or the next calls of this path, are answered so. */
    public void answers(String receiverOrPath, String... answers) {
        scripts.computeIfAbsent(receiverOrPath, key -> new ConcurrentLinkedQueue<>())
                .addAll(List.of(answers));
    }

    /** An answer with an error. */
    public static String errcode(int code) {
        return "{\"errcode\":%d,\"errmsg\":\"scripted\"}".formatted(code);
    }

    /** What came for a receiver. */
    public List<Request> to(String receiver) {
        return requests.stream()
                .filter(request -> request.receiver().equals(receiver))
                .toList();
    }

    /** What came on a path. */
    public List<Request> on(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** Answers everybody who hangs, and those who come later at once. */
    public void letGo() {
        hanging.countDown();
    }

    private void waitUntilLetGo() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            String answer = path.endsWith("token") ? token() : answer(path, body);
            if (answer.equals(RESET)) {
                return; // closed without a header
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String token() {
        return "{\"errcode\":0,\"access_token\":\"canary-token\",\"expires_in\":7200}";
    }

    private String answer(String path, byte[] body) throws IOException {
        Request request = new Request(path, json.readTree(body));
        requests.add(request);
        Queue<String> script = scripts.getOrDefault(
                request.receiver().isEmpty() ? path : request.receiver(), new ConcurrentLinkedQueue<>());
        String next = script.poll();
        if (HANG.equals(next)) {
            waitUntilLetGo();
        }
        return next == null || next.equals(HANG) ? OK : next;
    }
}
