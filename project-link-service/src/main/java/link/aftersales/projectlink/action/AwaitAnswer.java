package link.aftersales.projectlink.action;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Waits a moment for what became of a request, so that the next page mostly tells it; it comes to any copy of the service. */
@Component
public class AwaitAnswer {

    private static final Duration MOMENT = Duration.ofMillis(1500);
    private static final Duration LOOK = Duration.ofMillis(60);

    private final PageRequests requests;

    AwaitAnswer(PageRequests requests) {
        this.requests = requests;
    }

    /** Returns when it is answered, and soon in any case. */
    public void await(UUID id) {
        long end = System.nanoTime() + MOMENT.toNanos();
        try {
            while (!requests.answered(id) && System.nanoTime() < end) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
