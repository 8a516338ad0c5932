package link.aftersales.identity.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of one member's relation to the contact that a customer is trusted by. {@code endedAt} is when it was
 * explicitly deleted, unless it has begun anew since; {@code handedOn} that only because a colleague took it over.
 * {@code known} says that it is whole and was read.
 */
public record Bond(String userId, boolean known, @Nullable Instant endedAt, boolean handedOn) {

    boolean live() {
        return endedAt == null;
    }

    boolean of(@Nullable String member) {
        return userId.equalsIgnoreCase(member);
    }
}
