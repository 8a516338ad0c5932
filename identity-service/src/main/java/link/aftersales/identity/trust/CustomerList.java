package link.aftersales.identity.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.MobileNumber;

/** Customers for people to look through; nothing is decided from it. */
public interface CustomerList {

    /** A customer with the trail of how he was judged, the newest last. */
    record Entry(Customer customer, List<Judgement> trail) {}

    /** How one contact was judged; {@code facts} is what from, as JSON. */
    record Judgement(
            Instant at, String outcome, String reason, String memberUserId, String externalUserId, String facts) {}

    /** The newest claims first; what is empty does not narrow the list. */
    List<Entry> find(Optional<MobileNumber> phone, Optional<BindingStatus> status, int limit, long offset);

    /** How many there are in all. */
    long count(Optional<MobileNumber> phone, Optional<BindingStatus> status);
}
