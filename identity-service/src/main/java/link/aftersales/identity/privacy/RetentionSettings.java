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
        @DefaultValue("1d") Duration eraseRequests) {

    public RetentionSettings {
        positive("every", every);
        positive("ended-claims", endedClaims);
        positive("revoked-customers", revokedCustomers);
        positive("decisions", decisions);
        positive("verification-requests", verificationRequests);
        positive("codes", codes);
        positive("staff-notices", staffNotices);
        positive("sales-todos", salesTodos);
        positive("relation-deletions", relationDeletions);
        positive("ended-contacts", endedContacts);
        positive("gone-followers", goneFollowers);
        positive("waiting-words", waitingWords);
        positive("erase-requests", eraseRequests);
    }

    private static void positive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("identity.retention." + name + " must be longer than nothing");
        }
    }
}
