package link.aftersales.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import link.aftersales.sandbox.simulator.http.Request;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbackSwitchesTest {

    @TempDir
    Path directory;

    private Playground playground;
    private Receiver receiver;

    @BeforeEach
    void start() {
        playground = new Playground(directory);
        receiver = playground.receiver;
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void repeatsDropsAndDelaysOnRequest() throws InterruptedException {
        Someone follower = playground.follower();
        switches("{\"repeat\":3}");
        follower.says("三次");
        List<Long> ids = Stream.generate(receiver::next)
                .limit(3)
                .map(request -> playground.decryptMp(request).getMsgId())
                .toList();
        assertThat(ids).containsOnly(ids.getFirst());

        switches("{\"repeat\":1,\"drop\":true}");
        follower.says("丢");
        assertThat(receiver.another(200)).isNull();
        assertThat(lastDelivery().path("state").asText()).isEqualTo("dropped");

        switches("{\"drop\":false,\"delayMs\":300}");
        long before = System.nanoTime();
        follower.says("晚");
        receiver.next();
        assertThat(System.nanoTime() - before).isGreaterThan(300_000_000);
    }

    @Test
    void shufflesWithoutLosing() {
        Someone follower = playground.follower();
        switches("{\"shuffle\":true}");
        List<String> said =
                Stream.iterate(1, i -> i + 1).limit(20).map(String::valueOf).toList();

        said.forEach(follower::says);

        List<String> received = Stream.generate(receiver::next)
                .limit(20)
                .map(request -> playground.decryptMp(request).getContent())
                .toList();
        assertThat(received).containsExactlyInAnyOrderElementsOf(said).isNotEqualTo(said);
    }

    @Test
    void signsWronglyEncryptsForOthersAndGrowsStaleOnRequest() {
        Someone follower = playground.follower();
        switches("{\"wrongSignature\":true}");
        follower.says("x");
        Request badlySigned = receiver.next();
        assertThatThrownBy(() -> playground.decryptMp(badlySigned)).hasMessageContaining("签名");

        switches("{\"wrongSignature\":false,\"wrongReceiveId\":true}");
        follower.says("y");
        assertThat(playground.decryptMp(receiver.next()).getContent())
                .as("WxJava does not look at the receive id")
                .isEqualTo("y");

        switches("{\"wrongReceiveId\":false,\"stale\":true}");
        follower.says("z");
        long stamped = Long.parseLong(receiver.next().parameter("timestamp"));
        assertThat(stamped).isLessThan(Instant.now().getEpochSecond() - 3500);
    }

    @Test
    void speaksPlainAndCompatibleToo() {
        Someone follower = playground.follower();
        switches("{\"mpMode\":\"plain\"}");
        follower.says("明文");
        Request plain = receiver.next();
        assertThat(plain.parameter("msg_signature")).isEmpty();
        assertThat(WxMpXmlMessage.fromXml(text(plain)).getContent()).isEqualTo("明文");
        assertThat(playground
                        .mp()
                        .checkSignature(
                                plain.parameter("timestamp"), plain.parameter("nonce"), plain.parameter("signature")))
                .isTrue();

        switches("{\"mpMode\":\"compatible\"}");
        follower.says("兼容");
        Request both = receiver.next();
        assertThat(WxMpXmlMessage.fromXml(text(both)).getContent()).isEqualTo("兼容");
        assertThat(playground.decryptMp(both).getContent()).isEqualTo("兼容");
    }

    @Test
    void refusesUnknownSwitches() {
        assertThat(playground.status("POST", "/control/callbacks", "{\"repaet\":2}"))
                .isEqualTo(400);
    }

    private void switches(String switches) {
        playground.control("POST", "/callbacks", switches);
    }

    private JsonNode lastDelivery() {
        JsonNode deliveries = playground.control("GET", "/callbacks", null).path("deliveries");
        return deliveries.get(deliveries.size() - 1);
    }

    private static String text(Request callback) {
        return new String(callback.body(), StandardCharsets.UTF_8);
    }
}
