package link.aftersales.gateway.callbacks;

import link.aftersales.gateway.settings.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The company and its app in WeCom as the gateway must know them. */
@ConfigurationProperties("gateway.wecom")
record WecomSettings(String corpId, String token, @Nullable String aesKey) {

    WecomSettings {
        corpId = new Setting("WECOM_CORP_ID", corpId).required();
        token = new Setting("WECOM_TOKEN", token).required();
    }

    MessageCipher cipher() {
        return MessageCipher.of(new Setting("WECOM_AES_KEY", aesKey), corpId);
    }

    @Override
    public String toString() {
        return "WecomSettings[" + corpId + "]";
    }
}
