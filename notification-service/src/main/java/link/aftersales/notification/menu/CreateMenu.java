package link.aftersales.notification.menu;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Publishes the menu once after the start; what fails is tried again each minute, in the background. */
class CreateMenu {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MenuPublisher publisher;
    private final Clock clock;
    private boolean published;
    private Instant next = Instant.MIN;

    CreateMenu(MenuPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** One step of the worker; there is never more to do at once. */
    boolean step() {
        if (!published && !clock.instant().isBefore(next)) {
            published = publisher.publish(Menu.OF_THE_HOUSE);
            next = clock.instant().plus(PAUSE);
        }
        return false;
    }
}
