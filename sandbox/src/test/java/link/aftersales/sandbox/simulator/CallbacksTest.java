package link.aftersales.sandbox.simulator;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import me.chanjar.weixin.cp.util.crypto.WxCpCryptUtil;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbacksTest {

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
    void encryptsWhatAFollowerDoes() {
        Someone customer = playground.customer();

        customer.follow();
        String msgId = customer.says("a]]>b <维修> 😀");

        WxMpXmlMessage subscribe = playground.decryptMp(receiver.next());
        assertThat(subscribe.getEvent()).isEqualTo("subscribe");
        assertThat(subscribe.getFromUser()).isEqualTo(customer.openid());
        assertThat(subscribe.getMsgId()).isNull();
        WxMpXmlMessage text = playground.decryptMp(receiver.next());
        assertThat(text.getContent()).isEqualTo("a]]>b <维修> 😀");
        assertThat(text.getMsgId()).hasToString(msgId);
        assertThat(text.getCreateTime())
                .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond());
    }

    @Test
    void sendsPicturesAndMenuClicks() throws Exception {
        Someone follower = playground.follower();

        follower.sendsPicture();
        follower.clicks("AFTER_SALES");

        WxMpXmlMessage image = playground.decryptMp(receiver.next());
        assertThat(playground.mp().getMaterialService().mediaDownload(image.getMediaId()))
                .isNotEmpty();
        assertThat(image.getPicUrl()).startsWith(playground.platform());
        WxMpXmlMessage click = playground.decryptMp(receiver.next());
        assertThat(click.getEvent()).isEqualTo("CLICK");
        assertThat(click.getEventKey()).isEqualTo("AFTER_SALES");
    }

    @Test
    void triesThreeTimesMoreWithFreshSignatureAndThenGivesUp() throws InterruptedException {
        Reply down = Reply.empty(503);
        receiver.answerNextWith(down, down, down, down);
        Someone customer = playground.customer();

        customer.follow();

        List<Request> attempts = Stream.generate(receiver::next).limit(4).toList();
        assertThat(receiver.another(300)).isNull();
        Set<String> nonces = new HashSet<>(
                attempts.stream().map(attempt -> attempt.parameter("nonce")).toList());
        Set<String> bodies = new HashSet<>(
                attempts.stream().map(attempt -> new String(attempt.body())).toList());
        assertThat(nonces).hasSize(4);
        assertThat(bodies).hasSize(4);
        assertThat(attempts)
                .allSatisfy(attempt ->
                        assertThat(playground.decryptMp(attempt).getEvent()).isEqualTo("subscribe"));
        eventually(() -> assertThat(lastDelivery().path("state").asText()).isEqualTo("given_up"));
        assertThat(lastDelivery().path("attempts")).hasSize(4);
        assertThat(customer.reads()).containsExactly("该公众号暂时无法提供服务，请稍后再试");
    }

    @Test
    void keepsAPersonsOrderThroughAFailure() {
        Someone follower = playground.follower();
        receiver.answerNextWith(Reply.empty(500), Reply.empty(500));

        follower.says("一");
        follower.says("二");

        List<String> words = Stream.generate(receiver::next)
                .limit(4)
                .map(request -> playground.decryptMp(request).getContent())
                .toList();
        assertThat(words).containsExactly("一", "一", "一", "二");
    }

    @Test
    void showsTheFollowerThatTheAccountAnsweredNonsense() {
        Someone follower = playground.follower();
        receiver.answerNextWith(Reply.of("text/plain", "<html>oops".getBytes(StandardCharsets.UTF_8)));

        follower.says("你好");

        receiver.next();
        eventually(() -> assertThat(follower.reads()).containsExactly("该公众号暂时无法提供服务，请稍后再试"));
        assertThat(lastDelivery().path("state").asText()).isEqualTo("delivered");
    }

    @Test
    void goesOnDeliveringAfterARestart() {
        Someone follower = playground.follower();
        switches("{\"retryAfterMs\":[0,3600000]}");
        receiver.answerNextWith(Reply.empty(503), Reply.empty(503));
        follower.says("别丢");
        receiver.next();
        receiver.next();
        eventually(() -> assertThat(lastDelivery().path("attempts")).hasSize(2));

        playground.restart();

        assertThat(playground.decryptMp(receiver.next()).getContent()).isEqualTo("别丢");
        eventually(() -> assertThat(lastDelivery().path("state").asText()).isEqualTo("delivered"));
    }

    @Test
    void checksTheCallbackUrlOfBothPlatforms() {
        JsonNode refused = playground.control("POST", "/callbacks/verify", "{\"platform\":\"mp\"}");
        Request mp = receiver.next();
        playground.control("POST", "/callbacks/verify", "{\"platform\":\"cp\"}");
        Request cp = receiver.next();

        assertThat(refused.path("accepted").asBoolean()).isFalse();
        assertThat(mp.parameter("echostr")).hasSize(20);
        assertThat(new WxCpCryptUtil(playground.cpConfig()).decrypt(cp.parameter("echostr")))
                .hasSize(20);
    }

    private void switches(String switches) {
        playground.control("POST", "/callbacks", switches);
    }

    private JsonNode lastDelivery() {
        JsonNode deliveries = playground.control("GET", "/callbacks", null).path("deliveries");
        return deliveries.get(deliveries.size() - 1);
    }
}
