package link.aftersales.projectlink.viewer;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * WECOM_OAUTH: whether members are recognised inside WeCom, which needs the app's trusted domain; WECOM_OAUTH_URL: where
 * WeCom asks; and for how long a member stays recognised.
 */
@Validated
@ConfigurationProperties("project-link.oauth")
public record OauthSettings(
        @DefaultValue("false") boolean enabled,

        @DefaultValue("https://open.weixin.qq.com")
        @Pattern(regexp = "https?://[^?#\\s]+", message = "WECOM_OAUTH_URL must be an http or https address")
        String url,

        @DefaultValue("12h") Duration session) {

    public OauthSettings {
        url = url.replaceFirst("/+$", "");
        if (session.isZero() || session.isNegative()) {
            throw new IllegalArgumentException("project-link.oauth.session must be longer than nothing");
        }
    }
}
