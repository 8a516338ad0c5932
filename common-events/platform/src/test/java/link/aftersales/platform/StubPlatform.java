package link.aftersales.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Both platforms in one server: gives tokens and answers sends by a script, {@code ok} once the script is empty. */
final class StubPlatform implements AutoCloseable {

    static final String TOKEN = "canary-token-";
    static final String HANG = "hang";
    /** A byte now and then, for ever. */
    static final String TRICKLE = "trickle";

    private final AtomicInteger tokens = new AtomicInteger();
    private final Queue<String> script = new ConcurrentLinkedQueue<>();
    private final List<String> sends = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile String tokenAnswer = "";

    StubPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/cgi-bin/gettoken", this::token);
        server.createContext("/cgi-bin/stable_token", this::token);
        server.createContext("/cgi-bin/message", this::send);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answersSendsWith(String... answers) {
        script.addAll(List.of(answers));
    }

    void answersTokensWith(String answer) {
        tokenAnswer = answer;
    }

    int tokensGiven() {
        return tokens.get();
    }

    List<String> sends() {
        return sends;
    }

    void reset() {
        script.clear();
        sends.clear();
        tokenAnswer = "";
    }

    private void token(HttpExchange exchange) {
        answer(
                exchange,
                tokenAnswer.isEmpty()
                        ? "{\"errcode\":0,\"access_token\":\"%s%d\",\"expires_in\":7200}"
                                .formatted(TOKEN, tokens.incrementAndGet())
                        : tokenAnswer);
    }

    private void send(HttpExchange exchange) throws IOException {
        sends.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String next = script.poll();
        answer(exchange, next == null ? "{\"errcode\":0,\"errmsg\":\"ok\"}" : next);
    }

    private void answer(HttpExchange exchange, String answer) {
        try (exchange) {
            if (answer.equals(HANG)) {
                closing.await();
                return;
            }
            if (answer.equals(TRICKLE)) {
                exchange.sendResponseHeaders(200, 0);
                while (!closing.await(200, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                }
                return;
            }
            int status = answer.startsWith("HTTP ") ? Integer.parseInt(answer.substring(5)) : 200;
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
