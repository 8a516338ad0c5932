package link.aftersales.gateway.callbacks;

import java.util.Locale;
import link.aftersales.gateway.settings.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The Official Account as the gateway must know it. */
@ConfigurationProperties("gateway.wechat")
record WechatSettings(
        String appId,
        String token,
        @Nullable String aesKey,
        @Nullable String mode,
        @Nullable String originalId) {

    private static final String AES_KEY = "WECHAT_MP_AES_KEY";
    private static final String MODE = "WECHAT_MP_MODE";

    WechatSettings {
        appId = new Setting("WECHAT_MP_APP_ID", appId).required();
        token = new Setting("WECHAT_MP_TOKEN", token).required();
        aesKey = new Setting(AES_KEY, aesKey).optional();
        mode = new Setting(MODE, mode).optional();
        originalId = new Setting("WECHAT_MP_ORIGINAL_ID", originalId).optional();
    }

    /** Whether bodies come unencrypted, and thus unsigned; only on an explicit word. */
    boolean plain() {
        if (mode == null) {
            return false;
        }
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "plain" -> true;
            case "safe", "compatible" -> false;
            default -> throw new Setting(MODE, mode).unusable("must be safe, compatible or plain.");
        };
    }

    MessageCipher cipher() {
        return MessageCipher.of(new Setting(AES_KEY, aesKey), appId);
    }

    @Override
    public String toString() {
        return "WechatSettings[" + appId + "]";
    }
}
