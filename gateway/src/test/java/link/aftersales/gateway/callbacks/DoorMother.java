package link.aftersales.gateway.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import link.aftersales.gateway.callbacks.PlatformMother.Call;
import org.jspecify.annotations.Nullable;

/** Doors as the settings of the tests make them. */
final class DoorMother {

    static final Duration SKEW = Duration.ofSeconds(300);

    private DoorMother() {}

    static WechatSettings wechatSettings(@Nullable String mode, @Nullable String originalId) {
        return new WechatSettings(
                PlatformMother.APP_ID, PlatformMother.MP_TOKEN, PlatformMother.MP_AES_KEY, mode, originalId);
    }

    static WecomSettings wecomSettings() {
        return new WecomSettings(PlatformMother.CORP_ID, PlatformMother.CP_TOKEN, PlatformMother.CP_AES_KEY);
    }

    static CallbackDoor wechat() {
        return wechat(null);
    }

    static CallbackDoor wechat(@Nullable String originalId) {
        WechatSettings settings = wechatSettings("safe", originalId);
        return new WechatDoor(settings, settings.cipher(), freshness());
    }

    static CallbackDoor wecom() {
        return new WecomDoor(wecomSettings(), wecomSettings().cipher(), freshness());
    }

    static CallbackDoor plain(Clock clock) {
        return new PlainWechatDoor(wechatSettings("plain", null), freshness(), new SeenOnce(clock, SKEW));
    }

    static Freshness freshness() {
        return new Freshness(Clock.systemUTC(), SKEW);
    }

    static Reading read(CallbackDoor door, Call call) {
        return door.read(CallbackQuery.of(call.query()), call.body());
    }

    static void refuses(CallbackDoor door, Call call, Refusal refusal) {
        assertThatThrownBy(() -> read(door, call))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
