package link.aftersales.identity.code;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The secret that keys the hashes of codes; it is in the environment only, never in the database. */
@Validated
@ConfigurationProperties("identity.code")
record CodeSettings(
        @NotBlank(message = "WECOM_AGENT_SECRET must be set: the secret of the self-built WeCom app")
        String secret) {

    @Override
    public String toString() {
        return "CodeSettings[secret=***]";
    }
}
