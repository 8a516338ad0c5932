package link.aftersales.notification.push;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cards that members have before them. */
public interface Cards {

    /** The card of a task; empty when it is not known or its words are gone. */
    Optional<Pushed> find(String taskId);

    /** The cards of a ticket that can be changed without a click. */
    List<Changeable> changeable(String ticketNo);

    /** What can change this card was used; it can do so only once. */
    void use(Changeable card);

    /** Notes which version of its ticket a card shows from now on. */
    void shows(UUID delivery, long version);

    /** A card as it was sent, by which delivery to whom; it shows that version of its ticket. */
    record Pushed(
            UUID delivery,
            String receiver,
            Content.Card card,
            @Nullable String projectNo,
            List<String> about,
            long shows) {}

    /** A card with the code that came when it was sent. */
    record Changeable(Pushed pushed, String responseCode) {}
}
