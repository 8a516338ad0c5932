package link.aftersales.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckUpTest {

    private static final String KEY = "a-key-of-the-tests-that-is-long-enough";
    private static final String FINE = "{\"check\":\"a\",\"state\":\"ok\",\"words\":\"公众号可用\"}";
    private static final String WARNING =
            "{\"check\":\"b\",\"state\":\"warn\",\"words\":\"没有模板\",\"whatToDo\":\"去申请\"}";
    private static final String WRONG = "{\"check\":\"c\",\"state\":\"bad\",\"words\":\"IP 不对\",\"whatToDo\":\"打开后台\"}";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HttpServer gateway;
    private String ticketService = FINE;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/api/admin/self-check/", exchange -> {
            boolean mayKnow =
                    ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            String checks = exchange.getRequestURI().getPath().endsWith("/ticket-service") ? ticketService : FINE;
            byte[] body = ("{\"checks\":[" + checks + "]}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(mayKnow && !checks.isEmpty() ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void isContentWhileNothingIsBad() throws InterruptedException {
        ticketService = FINE + "," + WARNING;

        assertThat(exitCode()).isZero();
        assertThat(printed()).contains("ticket-service", "✔ 公众号可用", "! 没有模板", "→ 去申请", "没有发现问题");
    }

    @Test
    void failsWhenSomethingIsBadAndSaysWhatToDo() throws InterruptedException {
        ticketService = WRONG;

        assertThat(exitCode()).isEqualTo(1);
        assertThat(printed()).contains("✘ IP 不对", "→ 打开后台");
    }

    @Test
    void failsWhenAServiceDoesNotAnswerAndGoesOnWithTheOthers() throws InterruptedException {
        ticketService = "";

        assertThat(exitCode()).isEqualTo(1);
        assertThat(printed()).contains("✘ 没有回答（HTTP 503）", "project-link-service\n  ✔ 公众号可用");
    }

    private int exitCode() throws InterruptedException {
        String address = "http://127.0.0.1:" + gateway.getAddress().getPort();
        return new CheckUp(address, KEY, new PrintStream(printed, true, StandardCharsets.UTF_8)).print();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
