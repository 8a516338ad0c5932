package link.aftersales.identity.trust;

import java.util.Optional;

/** Whether a contact may be taken for a follower at all. */
public interface Contacts {

    /** What speaks against it for certain, in one word, whoever vouches for it. The contact is locked. */
    Optional<String> obstacle(String openid, String externalUserId);
}
