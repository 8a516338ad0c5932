package link.aftersales.identity.privacy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long what is no longer needed is kept, by type; {@code every} is the pause between two looks of a copy. */
@ConfigurationProperties("identity.retention")
public record RetentionSettings(
        @DefaultValue("1h") Duration every,
        @DefaultValue("90d") Duration endedClaims,
        @DefaultValue("730d") Duration revokedCustomers,
        @DefaultValue("730d") Duration decisions,
        @DefaultValue("730d") Duration verificationRequests,
        @DefaultValue("30d") Duration codes,
        @DefaultValue("90d") Duration staffNotices,
        @DefaultValue("90d") Duration salesTodos,
        @DefaultValue("365d") Duration relationDeletions,
        @DefaultValue("365d") Duration endedContacts,
        @DefaultValue("90d") Duration goneFollowers,
        @DefaultValue("7d") Duration waitingWords,
        @DefaultValue("1d") Duration eraseRequests) {}
