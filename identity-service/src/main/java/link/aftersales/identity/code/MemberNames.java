package link.aftersales.identity.code;

import java.util.Optional;

/** What customers may read as the name of a member. */
public interface MemberNames {

    /** Empty for a member of whom only the userid is known. */
    Optional<String> of(String userId);
}
