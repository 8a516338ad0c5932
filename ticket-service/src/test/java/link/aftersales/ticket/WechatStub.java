package link.aftersales.ticket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The calls for media that this service makes, to the Official Account's API and to WeCom's alike. */
final class WechatStub implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, byte[]> MEDIA = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> BUSY = new ConcurrentHashMap<>();
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();
    private static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();
    private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();
    private static final HttpServer SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("WECHAT_MP_API_URL=" + url(), "WECOM_API_URL=" + url())
                .applyTo(context);
    }

    static String url() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** Keeps media; answers "busy" so many times before it gives it out. */
    static void keep(String mediaId, byte[] bytes, int busy) {
        MEDIA.put(mediaId, bytes);
        BUSY.put(mediaId, new AtomicInteger(busy));
    }

    /** Keeps media under a name; what has none is a picture called x.jpg. */
    static void keep(String mediaId, byte[] bytes, String fileName) {
        NAMES.put(mediaId, fileName);
        keep(mediaId, bytes, 0);
    }

    /** Keeps a video, which is answered by its address. */
    static void keepVideo(String mediaId, byte[] bytes) {
        keep("at-" + mediaId, bytes, 0);
        keep(mediaId, ("{\"video_url\":\"" + url() + "/videos?media_id=at-" + mediaId + "\"}").getBytes(), "");
    }

    /** Gives media out only after the answered latch is opened. */
    static CountDownLatch hold(String mediaId) {
        CountDownLatch latch = new CountDownLatch(1);
        HELD.put(mediaId, latch);
        return latch;
    }

    /** Whether a held call waits now. */
    static boolean asked(String mediaId) {
        return ASKED.contains(mediaId);
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/cgi-bin/stable_token", WechatStub::token);
            server.createContext("/cgi-bin/gettoken", WechatStub::token);
            server.createContext("/cgi-bin/media/get", WechatStub::media);
            server.createContext("/videos", WechatStub::media);
            KfStub.addTo(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void token(HttpExchange exchange) throws IOException {
        json(exchange, "{\"access_token\":\"token\",\"expires_in\":7200}");
    }

    private static void media(HttpExchange exchange) throws IOException {
        String mediaId = exchange.getRequestURI().getQuery().replaceAll(".*media_id=([^&]*).*", "$1");
        await(mediaId);
        byte[] bytes = MEDIA.get(mediaId);
        if (bytes == null) {
            json(exchange, "{\"errcode\":40007,\"errmsg\":\"invalid media_id\"}");
        } else if (BUSY.get(mediaId).getAndDecrement() > 0) {
            json(exchange, "{\"errcode\":-1,\"errmsg\":\"system error\"}");
        } else {
            give(exchange, bytes, NAMES.getOrDefault(mediaId, "x.jpg"));
        }
    }

    private static void give(HttpExchange exchange, byte[] bytes, String fileName) throws IOException {
        if (fileName.isEmpty()) {
            answer(exchange, "text/plain", bytes);
            return;
        }
        String name = new String(fileName.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        exchange.getResponseHeaders().add("Content-disposition", "attachment; filename=\"" + name + "\"");
        answer(exchange, "image/jpeg", bytes);
    }

    private static void await(String mediaId) {
        ASKED.add(mediaId);
        try {
            HELD.getOrDefault(mediaId, new CountDownLatch(0)).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        answer(exchange, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
