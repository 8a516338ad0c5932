package link.aftersales.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The Official Account; the names of the environment are mapped in {@code platform.properties}. */
@Validated
@ConfigurationProperties("platform.wechat")
record WechatMpSettings(
        @NotBlank(message = "WECHAT_MP_APP_ID must be set: the app id of the Official Account")
        String appId,

        @NotBlank(message = "WECHAT_MP_SECRET must be set: the secret of the Official Account")
        String secret,

        @Pattern(regexp = "https?://.+", message = "WECHAT_MP_API_URL must be an http or https URL")
        String apiUrl) {

    WechatMpSettings {
        apiUrl = ApiUrl.orDefault(apiUrl, "https://api.weixin.qq.com");
    }

    @Override
    public String toString() {
        return "WechatMpSettings[appId=%s, secret=***, apiUrl=%s]".formatted(appId, apiUrl);
    }
}
