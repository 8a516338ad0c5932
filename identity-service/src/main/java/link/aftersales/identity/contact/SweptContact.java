package link.aftersales.identity.contact;

/** One member's contact as the sweep found it. */
public record SweptContact(String userId, String externalUserId, ContactDetail detail) {}
