package link.aftersales.gateway;

import static link.aftersales.gateway.callbacks.PlatformMother.text;
import static link.aftersales.gateway.callbacks.PlatformMother.wechat;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import link.aftersales.messaging.test.Broker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaAwayTest {

    /** The platform hangs up after five seconds. */
    private static final Duration PLATFORMS_PATIENCE = Duration.ofMillis(4_700);

    private static final Broker kafka = new Broker();
    private static GatewayProcess gateway;

    @BeforeAll
    static void start() {
        gateway = GatewayProcess.start(Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.address()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        kafka.stop();
    }

    @Test
    void asksThePlatformToRepeatWhileKafkaIsAwayAndTakesItWhenKafkaIsBack() {
        assertAskedToRepeat();
        assertThat(gateway.get("/healthz").body()).contains("\"status\":\"down\"", "\"kafka\":\"down\"");

        kafka.start();
        eventually(() -> assertThat(callback().body()).isEqualTo("success"));
        eventually(() -> assertThat(gateway.get("/healthz").body()).contains("\"kafka\":\"up\""));

        kafka.stop();
        assertAskedToRepeat();

        kafka.start();
        eventually(() -> assertThat(callback().body()).isEqualTo("success"));
    }

    private static void assertAskedToRepeat() {
        long start = System.nanoTime();
        HttpResponse<String> answer = callback();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("refused");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PLATFORMS_PATIENCE);
    }

    private static HttpResponse<String> callback() {
        return gateway.post("/callbacks/wechat", wechat(text("x", "1")));
    }
}
