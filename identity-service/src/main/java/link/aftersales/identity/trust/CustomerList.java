package link.aftersales.identity.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.MobileNumber;
import org.jspecify.annotations.Nullable;

/** Customers for people to look through; nothing is decided from it. */
public interface CustomerList {

    /** A customer with everything that happened to him, the newest last. */
    record Entry(Customer customer, List<Happening> trail) {}

    /** A change of his state, or how one contact was judged; {@code facts} is what from, as JSON. */
    record Happening(
            Instant at,
            String what,
            String by,
            String reason,
            @Nullable String memberUserId,
            @Nullable String externalUserId,
            @Nullable String facts) {}

    /** The newest claims first; what is empty does not narrow the list. */
    List<Entry> find(Optional<MobileNumber> phone, Optional<BindingStatus> status, int limit, long offset);

    /** How many there are in all. */
    long count(Optional<MobileNumber> phone, Optional<BindingStatus> status);
}
