package link.aftersales.notification.push;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds deliveries whose words are to be sent once more. */
public interface Originals {

    /** Empty when there never was such a delivery. */
    Optional<Found> find(UUID id);

    /** The delivery with this cause, of which there is one receiver. */
    Optional<UUID> withCause(String cause);

    /** Where it stands; {@code original} is absent when its words or its receiver are gone. */
    record Found(Status status, @Nullable Original original) {}
}
