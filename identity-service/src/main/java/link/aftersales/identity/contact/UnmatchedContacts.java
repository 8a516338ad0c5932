package link.aftersales.identity.contact;

import java.time.Instant;
import java.util.List;
import link.aftersales.identity.trust.AddWay;
import org.jspecify.annotations.Nullable;

/** Contacts who are nobody's trusted customer, for people to look through. */
public interface UnmatchedContacts {

    /** A live relation to such a contact; {@code numbers} as first seen. */
    record Unmatched(
            String userId,
            String externalUserId,
            @Nullable String contactName,
            AddWay addWay,
            List<String> numbers,
            Instant since) {

        @Override
        public String toString() {
            return "Unmatched[externalUserId=" + externalUserId + "]";
        }
    }

    /** The newest first. */
    List<Unmatched> list(int limit, long offset);

    /** How many there are in all. */
    long count();
}
