package link.aftersales.identity.verification.web;

import link.aftersales.identity.verification.VerificationRequest.Contact;
import org.jspecify.annotations.Nullable;

/** A contact in a request: both ids or none. */
final class Contacts {

    private Contacts() {}

    static @Nullable Contact of(@Nullable String userId, @Nullable String externalUserId) {
        boolean member = userId != null && !userId.isBlank();
        boolean contact = externalUserId != null && !externalUserId.isBlank();
        if (member != contact) {
            throw Answers.bad("userid and externalUserId come together or not at all");
        }
        return userId == null || externalUserId == null || !member
                ? null
                : new Contact(userId.strip(), externalUserId.strip());
    }
}
