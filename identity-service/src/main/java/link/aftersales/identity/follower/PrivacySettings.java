package link.aftersales.identity.follower;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What customers are told about their data: for how many months it is kept, and the page with the whole notice.
 * From IDENTITY_PRIVACY_MONTHS and IDENTITY_PRIVACY_URL.
 */
@Validated
@ConfigurationProperties("identity.privacy")
record PrivacySettings(
        @Min(value = 1, message = "IDENTITY_PRIVACY_MONTHS must be at least 1") @DefaultValue("24")
        int months,

        @DefaultValue("") String url) {}
