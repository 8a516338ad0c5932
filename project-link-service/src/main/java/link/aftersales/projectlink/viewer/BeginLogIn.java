package link.aftersales.projectlink.viewer;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends somebody through WeCom, so that it names him. */
@Component
public class BeginLogIn {

    /** Silent as it is, it takes a second or two. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    private final LogIns logIns;
    private final Reachable reachable;
    private final OauthSettings settings;
    private final Clock clock;

    BeginLogIn(LogIns logIns, Reachable reachable, OauthSettings settings, Clock clock) {
        this.logIns = logIns;
        this.reachable = reachable;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether it is worth a try: nobody waits for a WeCom that just did not answer. */
    public boolean possible() {
        return settings.enabled() && reachable.now();
    }

    /** Empty for a token that nobody has. */
    public Optional<Began> begin(LinkToken token, @Nullable UUID delivery) {
        Began began = Began.anew();
        return logIns.add(began, token, delivery, clock.instant().plus(LIFE)) ? Optional.of(began) : Optional.empty();
    }
}
