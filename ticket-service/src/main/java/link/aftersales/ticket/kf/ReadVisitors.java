package link.aftersales.ticket.kf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import link.aftersales.ticket.kf.KfApi.Unionids;
import org.springframework.stereotype.Service;

/** Asks the platform for the unionids of visitors whom nobody knows yet. */
@Service
class ReadVisitors {

    /** A company may bind its accounts later, then there is a unionid where there was none. */
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofDays(1);

    private final KfVisitors visitors;
    private final KfApi api;
    private final Clock clock;

    ReadVisitors(KfVisitors visitors, KfApi api, Clock clock) {
        this.visitors = visitors;
        this.api = api;
        this.clock = clock;
    }

    /** What came of asking; {@code asked} are those of whom nothing was known. */
    sealed interface Reading {

        record Done(List<String> asked, Map<String, String> unionids) implements Reading {}

        record NotNow(String why) implements Reading {}
    }

    /** Asks for those among {@code people} who are unknown; nothing is kept yet. */
    Reading read(List<String> people) {
        Instant askedBefore = clock.instant().minus(ASKED_AGAIN_AFTER);
        List<String> unknown = people.isEmpty() ? List.of() : visitors.unknown(people, askedBefore);
        Map<String, String> found = new HashMap<>();
        for (int from = 0; from < unknown.size(); from += KfApi.MOST_VISITORS) {
            List<String> some = unknown.subList(from, Math.min(from + KfApi.MOST_VISITORS, unknown.size()));
            switch (api.unionids(some)) {
                case Unionids.Known known -> found.putAll(known.byVisitor());
                case Unionids.NotNow notNow -> {
                    return new Reading.NotNow(notNow.why());
                }
            }
        }
        return new Reading.Done(unknown, found);
    }
}
