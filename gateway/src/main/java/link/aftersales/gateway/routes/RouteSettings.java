package link.aftersales.gateway.routes;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests go on to the services. {@code concurrent} calls of one service may be under way, a further one waits for
 * {@code patience}; {@code readTimeout} is for an answer's first byte. {@code trustedProxies} are CIDRs.
 */
@ConfigurationProperties("gateway.routes")
record RouteSettings(
        @DefaultValue("64") int concurrent,
        @DefaultValue("250ms") Duration patience,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @Nullable String trustedProxies) {}
