package link.aftersales.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import link.aftersales.platform.Answer.Done;
import link.aftersales.platform.Answer.Refused;
import link.aftersales.platform.Answer.Unavailable;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.message.WxCpMessage;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Real WxJava against a stub over HTTP: what each kind of answer becomes. */
@SpringBootTest(
        properties = {
            "WECHAT_MP_APP_ID=wx-test",
            "WECHAT_MP_SECRET=canary-mp-secret",
            "WECOM_CORP_ID=ww-test",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=canary-cp-secret",
            "platform.calls.deadline=5500ms",
            "logging.level.org.apache.http=debug",
            "logging.level.me.chanjar.weixin=trace"
        })
@ExtendWith(OutputCaptureExtension.class)
class PlatformCallsTest {

    private static StubPlatform platform;

    @Autowired
    WxMpService mp;

    @Autowired
    WxCpService cp;

    @Autowired
    PlatformCalls wechatCalls;

    @Autowired
    PlatformCalls wecomCalls;

    @Autowired
    CircuitBreakerRegistry breakers;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Application application;

    @DynamicPropertySource
    static void urls(DynamicPropertyRegistry registry) {
        registry.add("WECHAT_MP_API_URL", () -> platform.url() + "/");
        registry.add("WECOM_API_URL", () -> platform.url());
    }

    @BeforeAll
    static void start() throws Exception {
        platform = new StubPlatform();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @BeforeEach
    void calm() {
        platform.reset();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        mp.getWxMpConfigStorage().expireAccessToken();
        cp.getWxCpConfigStorage().expireAccessToken();
    }

    @Test
    void fetchesOneTokenForManyCalls() {
        int before = platform.tokensGiven();

        assertThat(push("a")).isInstanceOf(Done.class);
        assertThat(push("b")).isInstanceOf(Done.class);

        assertThat(platform.tokensGiven()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40014, 42001})
    void refreshesATokenOnceThatThePlatformNoLongerTakes(int errcode) {
        platform.answersSendsWith(error(errcode));

        assertThat(push("again")).isInstanceOf(Done.class);

        assertThat(platform.sends()).hasSize(2).containsOnly(platform.sends().getFirst());
    }

    @Test
    void isUnavailableWhenTheNewTokenIsNotTakenEither() {
        platform.answersSendsWith(error(42001), error(42001));

        assertThat(push("x")).isEqualTo(new Unavailable<>("errcode 42001", false));
        platform.answersSendsWith(error(40001), error(40001));
        assertThat(tell("x")).isEqualTo(new Unavailable<>("errcode 40001", false));
    }

    @Test
    void hasSentNothingWhenThereIsNoToken() {
        platform.answersTokensWith(error(40013));

        assertThat(push("x")).isEqualTo(new Unavailable<>("no access token, errcode 40013", false));
        assertThat(tell("x")).isEqualTo(new Unavailable<>("no access token, errcode 40013", false));
        assertThat(platform.sends()).isEmpty();
    }

    @Test
    void hasSentNothingWhenThereIsNoTokenInPlaceOfARefusedOne() {
        push("gets a token");
        tell("gets a token");
        platform.reset();
        platform.answersSendsWith(error(42001), error(40001));
        platform.answersTokensWith(error(40125));

        assertThat(push("x")).isEqualTo(new Unavailable<>("no access token, errcode 40125", false));
        assertThat(tell("x")).isEqualTo(new Unavailable<>("no access token, errcode 40125", false));
    }

    @ParameterizedTest
    @CsvSource({"-1,true", "45009,false", "45033,false"})
    void isUnavailableOnTheErrorsOfABusyPlatform(int errcode, boolean maybeDone) {
        platform.answersSendsWith(error(errcode), error(errcode));

        assertThat(push("x")).isEqualTo(new Unavailable<>("errcode " + errcode, maybeDone));
        assertThat(tell("x")).isEqualTo(new Unavailable<>("errcode " + errcode, maybeDone));
        assertThat(platform.sends()).hasSize(2);
    }

    @Test
    void isRefusedOnEveryOtherErrcode() {
        platform.answersSendsWith(error(60111), error(45015));

        assertThat(push("x")).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.errcode())
                .isEqualTo(60111));
        assertThat(tell("x")).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.errcode())
                .isEqualTo(45015));
    }

    @Test
    void mayBeDoneWhenThePlatformHangsAfterItGotTheRequest() {
        platform.answersSendsWith(StubPlatform.HANG);

        assertThat(tell("x")).isEqualTo(new Unavailable<>("SocketTimeoutException", true));
    }

    @Test
    @Timeout(20)
    void givesUpOnAPlatformThatAnswersAByteAtATime() {
        platform.answersSendsWith(StubPlatform.TRICKLE, StubPlatform.TRICKLE);

        assertThat(push("x")).isInstanceOfSatisfying(Unavailable.class, u -> assertThat(u.maybeDone())
                .isTrue());
        assertThat(tell("x")).isInstanceOfSatisfying(Unavailable.class, u -> assertThat(u.maybeDone())
                .isTrue());
        assertThat(push("next")).isInstanceOf(Done.class);
    }

    @Test
    @Timeout(15)
    void givesUpOnATokenThatComesAByteAtATime() {
        platform.answersTokensWith(StubPlatform.TRICKLE);

        assertThat(push("x")).isInstanceOfSatisfying(Unavailable.class, u -> {
            assertThat(u.why()).startsWith("no access token");
            assertThat(u.maybeDone()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>sorry</html>", "", "[1,2", "nonsense"})
    void mayBeDoneWhenTheAnswerIsGarbage(String garbage) {
        platform.answersSendsWith(garbage, garbage);

        assertThat(push("x")).isInstanceOfSatisfying(Unavailable.class, u -> assertThat(u.maybeDone())
                .isTrue());
        assertThat(tell("x")).isInstanceOfSatisfying(Unavailable.class, u -> assertThat(u.maybeDone())
                .isTrue());
    }

    @Test
    void mayBeDoneOnAServerError() {
        platform.answersSendsWith("HTTP 502", "HTTP 503");

        assertThat(push("x")).isEqualTo(new Unavailable<>("HTTP 502", true));
        assertThat(tell("x")).isEqualTo(new Unavailable<>("HTTP 503", true));
    }

    @Test
    void opensTheBreakerTellsNothingWasTriedAndClosesItAgain() {
        for (int i = 0; i < 10; i++) {
            platform.answersSendsWith(error(-1));
            push("fails");
        }

        assertThat(push("x")).isInstanceOfSatisfying(Unavailable.class, u -> assertThat(u.notTried())
                .isTrue());
        assertThat(platform.sends()).hasSize(10);
        assertThat(tell("the other platform is not touched")).isInstanceOf(Done.class);
        assertThat(pushAs("other.call", "other calls are not touched")).isInstanceOf(Done.class);

        breakers.circuitBreaker("wecom.message.send").transitionToHalfOpenState();
        for (int i = 0; i < 3; i++) {
            assertThat(push("probe")).isInstanceOf(Done.class);
        }
        assertThat(breakers.circuitBreaker("wecom.message.send").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(application.recovered).contains(new PlatformRecovered("wecom"));
    }

    @Test
    void keepsTheBreakerClosedWhileThePlatformOnlyRefuses() {
        for (int i = 0; i < 30; i++) {
            platform.answersSendsWith(error(60111));
            push("nobody");
        }

        assertThat(breakers.circuitBreaker("wecom.message.send").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void logsNeitherTokensNorSecretsNorWords(CapturedOutput output) {
        platform.answersSendsWith(error(42001), error(60111), "garbage", error(45015));
        push("canary-word");
        tell("canary-word");
        push("canary-word");
        platform.answersTokensWith(error(40013));
        cp.getWxCpConfigStorage().expireAccessToken();
        push("canary-word");

        assertThat(output).contains("wecom message.send refused: errcode 60111");
        assertThat(output).doesNotContain("canary");
    }

    @Test
    void timesEachCallByItsOutcome() {
        push("x");

        assertThat(meters.get("platform.calls")
                        .tags("platform", "wecom", "operation", "message.send", "outcome", "done")
                        .timer()
                        .count())
                .isPositive();
    }

    private Answer<?> push(String text) {
        return pushAs("message.send", text);
    }

    private Answer<?> pushAs(String operation, String text) {
        WxCpMessage message = WxCpMessage.TEXT().toUser("zhang").content(text).build();
        return wecomCalls.call(operation, () -> cp.getMessageService().send(message));
    }

    private Answer<?> tell(String text) {
        WxMpKefuMessage message =
                WxMpKefuMessage.TEXT().toUser("openid").content(text).build();
        return wechatCalls.call("custom.send", () -> mp.getKefuService().sendKefuMessage(message));
    }

    private static String error(int errcode) {
        return "{\"errcode\":%d,\"errmsg\":\"scripted rid: 1-2-3\"}".formatted(errcode);
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {

        final List<PlatformRecovered> recovered = new CopyOnWriteArrayList<>();

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @EventListener
        void on(PlatformRecovered event) {
            recovered.add(event);
        }
    }
}
