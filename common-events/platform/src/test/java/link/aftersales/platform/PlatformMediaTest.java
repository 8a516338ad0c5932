package link.aftersales.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import link.aftersales.platform.Answer.Done;
import link.aftersales.platform.Answer.Refused;
import link.aftersales.platform.Answer.Unavailable;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.http.message.BasicHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformMediaTest {

    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};

    private final List<String> asked = new ArrayList<>();
    private final List<ByteArrayOutputStream> written = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final PooledHttpClient http = new PooledHttpClient();
    private HttpServer server;
    private Answering media = exchange -> {};
    private Answering video = exchange -> {};

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            (exchange.getRequestURI().getPath().startsWith("/video") ? video : media).answer(exchange);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        closing.countDown();
        server.stop(0);
        http.destroy();
    }

    @Test
    void writesTheBytesAndTellsTheName() {
        media = exchange -> file(exchange, "attachment; filename=\"x.jpg\"", PICTURE);

        assertThat(fetch(100)).isEqualTo(new Done<>(new Media.Received("x.jpg")));
        assertThat(written.getLast().toByteArray()).isEqualTo(PICTURE);
        assertThat(asked).containsExactly("/cgi-bin/media/get?access_token=secret&media_id=a%2Fb");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "attachment; filename*=UTF-8''%E5%9B%BE%E7%BA%B8+1.pdf | 图纸+1.pdf",
                "attachment; filename=\"报价单.xlsx\" | 报价单.xlsx",
                "attachment; filename*=UTF-8''%E5%9 | none",
                "attachment; filename | none",
                "inline | none"
            })
    void readsTheNameHoweverItIsWritten(String disposition, String name) {
        String wire = new String(disposition.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(FileNames.of(new BasicHeader("Content-Disposition", wire))).isEqualTo(name);
    }

    @Test
    @Timeout(20)
    void stopsReadingAtTheLimitThoughThePlatformGoesOn() {
        media = exchange -> {
            exchange.getResponseHeaders().add("Content-disposition", "attachment; filename=\"x.mp4\"");
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[8 * 1024];
            while (closing.getCount() > 0) {
                exchange.getResponseBody().write(piece);
            }
        };

        assertThat(fetch(100_000)).isEqualTo(new Done<>(new Media.TooLarge()));
        assertThat(written.getLast().size()).isLessThanOrEqualTo(100_000);
    }

    @Test
    void readsNothingOfWhatIsSaidToBeTooLarge() {
        media = exchange -> file(exchange, "attachment; filename=\"x\"", new byte[101]);

        assertThat(fetch(100)).isEqualTo(new Done<>(new Media.TooLarge()));
        assertThat(written).isEmpty();
    }

    @Test
    void readsAVideoAtTheAddressThatIsAnsweredAndWithoutTheToken() {
        media = exchange -> words(exchange, "{\"video_url\":\"" + url() + "/video/1?key=2\"}");
        video = exchange -> file(exchange, null, PICTURE);

        assertThat(fetch(100)).isEqualTo(new Done<>(new Media.Received(null)));
        assertThat(written.getLast().toByteArray()).isEqualTo(PICTURE);
        assertThat(asked.getLast()).isEqualTo("/video/1?key=2");
    }

    @Test
    void goesToNoAddressButThePlatforms() {
        media = exchange ->
                words(exchange, "{\"video_url\":\"" + url().replace("127.0.0.1", "localhost") + "/video/1\"}");

        assertThat(fetch(100)).isEqualTo(new Done<>(new Media.Elsewhere()));
        assertThat(asked).hasSize(1);
    }

    @Test
    void followsNoRedirectOfAVideo() {
        media = exchange -> words(exchange, "{\"video_url\":\"" + url() + "/video/1\"}");
        video = exchange -> {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
            exchange.sendResponseHeaders(302, -1);
        };

        assertThat(fetch(100)).isEqualTo(new Unavailable<>("HTTP 302", false));
    }

    @Test
    void tellsARefusalFromAFileOfWords() {
        media = exchange -> words(exchange, "{\"errcode\":40007,\"errmsg\":\"invalid media_id\"}");
        assertThat(fetch(100)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.errcode())
                .isEqualTo(40007));

        byte[] same = "{\"errcode\":40007}".getBytes(StandardCharsets.UTF_8);
        media = exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            file(exchange, "attachment; filename=\"log.json\"", same);
        };
        assertThat(fetch(100)).isEqualTo(new Done<>(new Media.Received("log.json")));
        assertThat(written.getLast().toByteArray()).isEqualTo(same);
    }

    @Test
    void takesAPartForNothing() {
        media = exchange -> {
            exchange.getResponseHeaders().add("Content-disposition", "attachment; filename=\"x.jpg\"");
            exchange.sendResponseHeaders(200, 50);
            exchange.getResponseBody().write(PICTURE);
        };

        assertThat(fetch(100)).isInstanceOf(Unavailable.class);
    }

    @Test
    void doesNotUnderstandAnAnswerWithoutMediaAndAddress() {
        media = exchange -> words(exchange, "{\"errcode\":0,\"errmsg\":\"ok\"}");

        assertThat(fetch(100)).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.weixin.qq.com,http://mpvideo.qpic.cn/a.mp4,true",
        "https://qyapi.weixin.qq.com,https://vweixinp.tc.qq.com/a.mp4,true",
        "https://api.weixin.qq.com,https://api.weixin.qq.com/a,true",
        "https://api.weixin.qq.com,http://evil.example/a.mp4,false",
        "https://api.weixin.qq.com,http://qq.com.evil.example/a.mp4,false",
        "https://api.weixin.qq.com,http://evilqq.com/a.mp4,false",
        "https://api.weixin.qq.com,http://mpvideo.qpic.cn:8080/a.mp4,false",
        "https://api.weixin.qq.com,http://x@mpvideo.qpic.cn/a.mp4,false",
        "https://api.weixin.qq.com,file:///etc/passwd,false",
        "https://api.weixin.qq.com,http://127.0.0.1/a.mp4,false",
        "http://127.0.0.1:9000,http://mpvideo.qpic.cn/a.mp4,false",
        "http://127.0.0.1:9000,http://127.0.0.1:9001/a.mp4,false",
        "http://127.0.0.1:9000,http://127.0.0.1:9000/a.mp4,true"
    })
    void knowsThePlatformsAddresses(String api, String address, boolean own) {
        assertThat(OwnAddress.of(URI.create(api), URI.create(address))).isEqualTo(own);
    }

    private Answer<Media> fetch(long limit) {
        GuardedPlatformMedia.Call call = (executor, mediaId) -> {
            try {
                return executor.execute(url() + "/cgi-bin/media/get?access_token=secret", mediaId, WxType.MP);
            } catch (IOException e) {
                throw new WxErrorException(WxError.builder().errorCode(-99).build(), e);
            }
        };
        return new GuardedPlatformMedia(new Unguarded(), call, url(), http.build()).fetch("a/b", limit, () -> {
            written.add(new ByteArrayOutputStream());
            return written.getLast();
        });
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void file(HttpExchange exchange, String disposition, byte[] bytes) throws IOException {
        if (disposition != null) {
            exchange.getResponseHeaders().add("Content-disposition", disposition);
        }
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void words(HttpExchange exchange, String json) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json; encoding=utf-8");
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static final class Unguarded implements PlatformCalls {

        @Override
        public <T> Answer<T> call(String operation, Callable<T> call) {
            try {
                return new Done<>(call.call());
            } catch (Exception e) {
                return Failures.sort(e);
            }
        }
    }
}
