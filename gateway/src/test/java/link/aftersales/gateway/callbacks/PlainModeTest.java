package link.aftersales.gateway.callbacks;

import static link.aftersales.gateway.callbacks.DoorMother.read;
import static link.aftersales.gateway.callbacks.DoorMother.refuses;
import static link.aftersales.gateway.callbacks.PlatformMother.plain;
import static link.aftersales.gateway.callbacks.PlatformMother.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import link.aftersales.gateway.callbacks.PlatformMother.Call;
import link.aftersales.gateway.callbacks.Reading.Inbound;
import link.aftersales.gateway.settings.SettingUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainModeTest {

    private final CallbackDoor door = DoorMother.plain(Clock.systemUTC());
    private final String xml = text("维修", "1");

    @Test
    void takesEachTimestampAndNonceOnce() {
        Call call = plain(xml);
        assertThat(read(door, call)).isInstanceOf(Inbound.class);
        refuses(door, call, Refusal.REPLAYED);
        refuses(door, call.withBody(text("forged", "2").getBytes()), Refusal.REPLAYED);
        assertThat(read(door, plain(xml))).isInstanceOf(Inbound.class);
    }

    @Test
    void letsThePlatformRepeatWhatWasNotTaken() {
        Call call = plain(xml);
        read(door, call);
        door.notTaken(CallbackQuery.of(call.query()));
        assertThat(read(door, call)).isInstanceOf(Inbound.class);
    }

    @Test
    void refusesWhatIsNotSignedOrNotReadable() {
        refuses(door, plain(xml).withQuery("timestamp=1&nonce=1"), Refusal.BAD_SIGNATURE);
        refuses(door, plain("<xml>"), Refusal.MALFORMED);
        refuses(door, plain("<!DOCTYPE x><xml/>"), Refusal.MALFORMED);
    }

    @Test
    void remembersNoMoreThanItsMemoryHoldsAndThenLetsNothingIn() {
        SeenOnce seen = new SeenOnce(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Duration.ofSeconds(300));
        for (int i = 0; i < 100_000; i++) {
            seen.check(new CallbackQuery("", "", "0", Integer.toString(i), ""));
        }
        assertThatThrownBy(() -> seen.check(new CallbackQuery("", "", "0", "one more", "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.OVERLOADED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080/", "http://127.8.9.1", "http://[::1]:8080"})
    void isAllowedOnThisMachine(String url) {
        assertThatCode(() -> new CallbackSettings("300s", url, false).checkPlainAllowed())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://service.example.com",
                "http://127.0.0.1.example.com",
                "http://10.0.0.1",
                "http://localhost.example.com"
            })
    void stopsTheStartWhereOthersCanCall(String url) {
        assertThatThrownBy(() -> new CallbackSettings("300s", url, false).checkPlainAllowed())
                .isInstanceOf(SettingUnusable.class)
                .hasMessageContaining("WECHAT_MP_MODE");
        assertThatCode(() -> new CallbackSettings("300s", url, true).checkPlainAllowed())
                .doesNotThrowAnyException();
    }

    @Test
    void isNeverTakenForGrantedWithoutAKey() {
        WechatSettings settings = new WechatSettings("wx", "token", null, null, null);
        assertThat(settings.plain()).isFalse();
        assertThatThrownBy(settings::cipher).hasMessageContaining("WECHAT_MP_AES_KEY");
        assertThatThrownBy(() -> DoorMother.wechatSettings("open", null).plain())
                .hasMessageContaining("WECHAT_MP_MODE");
    }
}
