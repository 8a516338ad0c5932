package link.aftersales.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long one call may take from its beginning to the last byte of its answer. */
@ConfigurationProperties("platform.calls")
record CallSettings(@DefaultValue("20s") Duration deadline) {}
