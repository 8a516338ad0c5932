package link.aftersales.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The self-built WeCom app; the names of the environment are mapped in {@code platform.properties}. */
@Validated
@ConfigurationProperties("platform.wecom")
record WecomSettings(
        @NotBlank(message = "WECOM_CORP_ID must be set: the id of the WeCom company")
        String corpId,

        @Pattern(regexp = "\\d{1,9}", message = "WECOM_AGENT_ID must be set: the number of the self-built WeCom app")
        String agentId,

        @NotBlank(message = "WECOM_AGENT_SECRET must be set: the secret of the self-built WeCom app")
        String agentSecret,

        @Pattern(regexp = "https?://.+", message = "WECOM_API_URL must be an http or https URL")
        String apiUrl) {

    WecomSettings {
        apiUrl = ApiUrl.orDefault(apiUrl, "https://qyapi.weixin.qq.com");
    }

    @Override
    public String toString() {
        return "WecomSettings[corpId=%s, agentId=%s, agentSecret=***, apiUrl=%s]".formatted(corpId, agentId, apiUrl);
    }
}
