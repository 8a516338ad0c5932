package link.aftersales.identity.trust;

import org.jspecify.annotations.Nullable;

/** A relation that may prove a claim, with what the rules look at. */
public record Candidate(
        String userId, String externalUserId, @Nullable String contactName, Pair pair) {}
