package link.aftersales.notification.push;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All deliveries. In each chat, which is a receiver on a channel, they leave in the order of their planning. */
public interface Deliveries {

    /** Adds a planned one, unless the same cause has planned it already. Answers whether it is new. */
    boolean add(Planned planned);

    /** Ends the holding of what waits about a ticket for staff; answers whether anything did. */
    boolean release(String ticketNo);

    /** Ends those about a ticket whose causes begin so and that no platform has been given yet. */
    void withdraw(String ticketNo, List<String> causes);

    /**
     * Puts what a planned one says into one of the same ticket to the same receiver with the same text that is still held;
     * answers whether there is one.
     */
    boolean join(Planned later);

    /** What was told of a ticket is about this customer too: it was taken down before anybody knew whose number called. */
    void concern(String ticketNo, String customerId);

    /**
     * Takes up the most pressing one that is due and first in its chat. {@code compose} makes its body at the first attempt;
     * later attempts get the same one. Where it cannot, that is said by an {@link Unwritable}.
     */
    Optional<Leased> lease(Channel channel, Function<Unwritten, Body> compose);

    /** Lets those behind one of which no message can be made go on; it is tried again a few times, and then fails. */
    void setAside(UUID unwritable, Channel channel);

    /** Prolongs the leases of those that are being sent. */
    void keep(Collection<UUID> leased);

    /** Stores in one transaction what came of an attempt and tells it, unless the lease was lost; answers whether it was not. */
    boolean settle(Leased delivery, @Nullable Outcome outcome, Settlement settlement);

    /** Makes those due that wait for a channel to come back. */
    void retryNow(Channel channel);
}
