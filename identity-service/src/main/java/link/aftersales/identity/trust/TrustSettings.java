package link.aftersales.identity.trust;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How strict the rules are where the platforms name no unionid ({@code IDENTITY_WITHOUT_UNIONID}), and how long a claim may
 * wait to be proven.
 */
@ConfigurationProperties("identity.trust")
record TrustSettings(WithoutUnionid withoutUnionid, Duration claimExpiresAfter) {

    private static final Duration A_WEEK = Duration.ofDays(7);

    TrustSettings(@Nullable WithoutUnionid withoutUnionid, @Nullable Duration claimExpiresAfter) {
        this.withoutUnionid = withoutUnionid == null ? WithoutUnionid.CODE : withoutUnionid;
        this.claimExpiresAfter = claimExpiresAfter == null ? A_WEEK : claimExpiresAfter;
    }
}
