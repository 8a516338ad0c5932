package link.aftersales.identity.trust;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How strict the rules are where the platforms name no unionid ({@code IDENTITY_WITHOUT_UNIONID}). */
@ConfigurationProperties("identity.trust")
record TrustSettings(WithoutUnionid withoutUnionid) {

    TrustSettings(@Nullable WithoutUnionid withoutUnionid) {
        this.withoutUnionid = withoutUnionid == null ? WithoutUnionid.CODE : withoutUnionid;
    }
}
