package link.aftersales.gateway;

import static link.aftersales.gateway.callbacks.PlatformMother.contact;
import static link.aftersales.gateway.callbacks.PlatformMother.text;
import static link.aftersales.gateway.callbacks.PlatformMother.wechat;
import static link.aftersales.gateway.callbacks.PlatformMother.wecom;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WechatInbound.MessageReceived;
import link.aftersales.contracts.WecomInbound.ContactAdded;
import link.aftersales.gateway.callbacks.PlatformMother;
import link.aftersales.gateway.callbacks.PlatformMother.Call;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.Received;
import link.aftersales.messaging.test.Broker;
import link.aftersales.messaging.test.PublishedEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallbacksOverHttpTest {

    private static final String WECHAT = "/callbacks/wechat";
    private static final String WECOM = "/callbacks/wecom";
    private static final long NOW = Instant.now().getEpochSecond();

    private static final Broker kafka = new Broker();
    private static PublishedEvents published;
    private static GatewayProcess gateway;

    @BeforeAll
    static void start() {
        kafka.start();
        gateway = GatewayProcess.start(Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.address()));
        published = PublishedEvents.fromNow(kafka.address());
    }

    @AfterAll
    static void stop() {
        published.close();
        gateway.close();
        kafka.stop();
    }

    @Test
    void acknowledgesWhatIsInKafka() {
        HttpResponse<String> answer = gateway.post(WECHAT, wechat(text("维修", "4711")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("success");

        ConsumerRecord<String, byte[]> record = recordOf(Topics.WECHAT_INBOUND, "4711");
        Received received = new EventCodec().decode(record).orElseThrow();
        assertThat(record.key()).isEqualTo(PlatformMother.OPENID);
        assertThat(received.at()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(received.event()).isInstanceOfSatisfying(MessageReceived.class, event -> assertThat(event.text())
                .isEqualTo("维修"));
        assertThat(header(record, "ce_type")).isEqualTo("wechat.message-received.v1");
        assertThat(header(record, "ce_source")).isEqualTo("gateway");
        assertThat(header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void givesARepeatTheSameIdAndTime() {
        String xml = contact("add_external_contact", "<WelcomeCode>CODE</WelcomeCode>");
        assertThat(gateway.post(WECOM, wecom(xml)).body()).isEqualTo("success");
        assertThat(gateway.post(WECOM, wecom(xml)).body()).isEqualTo("success");
        List<Received> received = published.on(Topics.WECOM_INBOUND).stream()
                .filter(each -> each.event() instanceof ContactAdded)
                .toList();
        assertThat(received).hasSize(2);
        assertThat(received.get(0)).isEqualTo(received.get(1));
        assertThat(received.get(0).key()).isEqualTo(PlatformMother.CONTACT);
    }

    @Test
    void acknowledgesAndForgetsEventsThatNobodyNeeds() {
        HttpResponse<String> answer =
                gateway.post(WECHAT, wechat(PlatformMother.message("event", "<Event>brand_new</Event>")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("success");
        String metrics = management("/actuator/prometheus");
        assertThat(metrics)
                .containsPattern("gateway_callbacks_seconds_count\\{channel=\"wechat\",outcome=\"unknown\"\\} [1-9]");
    }

    static Stream<Call> forbidden() {
        return Stream.of(
                wechat(text("x", "1")).withQuery(""),
                wechat(text("x", "1")).withQuery("signature=1&msg_signature=1&timestamp=" + NOW + "&nonce=1"),
                wechat(text("x", "1"), NOW - 1_000),
                wechat(text("x", "1"), NOW + 1_000),
                wechat(text("x", "1"), NOW, "wxanother"));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void refusesWhatIsNotForThisAccountNow(Call call) {
        assertRefused(gateway.post(WECHAT, call), 403);
    }

    static Stream<Call> malformed() {
        Call good = wechat(text("x", "1"));
        return Stream.of(
                good.withBody(new byte[0]),
                good.withBody("<xml>".getBytes(StandardCharsets.UTF_8)),
                good.withBody("<xml><ToUserName>x</ToUserName></xml>".getBytes(StandardCharsets.UTF_8)),
                good.withBody("{\"encrypt\":\"x\"}".getBytes(StandardCharsets.UTF_8)),
                good.withBody(
                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><Encrypt>&a;</Encrypt></xml>"
                                .getBytes(StandardCharsets.UTF_8)),
                good.withBody("<a>".repeat(20_000).getBytes(StandardCharsets.UTF_8)),
                good.withBody(new byte[65_536]),
                wechat("<xml><FromUserName>o</FromUserName>"),
                wechat(""),
                PlatformMother.signed(PlatformMother.MP_TOKEN, "AAAA", NOW));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatCannotBeRead(Call call) {
        assertRefused(gateway.post(WECHAT, call), 400);
    }

    @Test
    void refusesLongBodies() {
        assertRefused(gateway.post(WECHAT, wechat(text("x", "1")).withBody(new byte[65_537])), 413);
        HttpRequest.Builder chunked = gateway.request(WECHAT)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[200_000])));
        assertRefused(gateway.send(chunked), 413);
    }

    @Test
    void refusesOtherMethods() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
            assertRefused(
                    gateway.send(gateway.request(WECOM).method(method, HttpRequest.BodyPublishers.noBody())), 405);
        }
        assertThat(gateway.send(gateway.request(WECOM).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void takesAFormBodyForNoParameters() {
        Call call = wechat(text("x", "form"));
        HttpRequest.Builder form = gateway.request(WECHAT + "?" + call.query())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(call.body()));
        assertThat(gateway.send(form).body()).isEqualTo("success");
    }

    @Test
    void answersOthersWhileManyBodiesComeSlowly() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            slow.add(slowCaller());
        }
        long start = System.nanoTime();
        assertThat(gateway.post(WECHAT, wechat(text("x", "fast"))).body()).isEqualTo("success");
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        String answer = new String(slow.getFirst().getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(answer).startsWith("HTTP/1.1 400").endsWith("refused");
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void tellsNothingOfCallersInItsMetrics() {
        gateway.post(WECHAT, wechat(text("13800138000", "99")));
        assertThat(management("/actuator/prometheus"))
                .contains("gateway_kafka_send_seconds", "gateway_callbacks_skew_seconds")
                .doesNotContain(PlatformMother.OPENID, "13800138000", PlatformMother.APP_ID);
    }

    private static Socket slowCaller() throws IOException {
        Socket socket = new Socket("127.0.0.1", gateway.port());
        socket.setSoTimeout(15_000);
        OutputStream out = socket.getOutputStream();
        out.write("POST /callbacks/wechat?nonce=1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n<xml>"
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("refused");
    }

    private static String management(String path) {
        return gateway.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.managementPort() + path)))
                .body();
    }

    private static ConsumerRecord<String, byte[]> recordOf(String topic, String msgId) {
        return published.records(topic).stream()
                .filter(record -> new String(record.value(), StandardCharsets.UTF_8).contains(msgId))
                .findFirst()
                .orElseThrow();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
