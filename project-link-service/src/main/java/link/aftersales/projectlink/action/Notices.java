package link.aftersales.projectlink.action;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a member what became of what he did last. */
@Component
class Notices {

    /** Longer than this nobody is told that all went well. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Texts texts = new Texts(Map.of());

    @Nullable
    String about(List<PageRequest> newestFirst, Instant now) {
        if (newestFirst.isEmpty()) {
            return null;
        }
        PageRequest told = newestFirst.stream()
                .filter(request -> request.answeredAt() == null)
                .findFirst()
                .orElse(newestFirst.getFirst());
        return notice(told, now);
    }

    private @Nullable String notice(PageRequest request, Instant now) {
        Map<String, String> what = Map.of(
                "ticketNo", request.ticketNo(), "actionLabel", request.action().label());
        Instant answeredAt = request.answeredAt();
        StaffText refusal = request.refusal();
        if (answeredAt == null) {
            return texts.render(StaffText.PAGE_ACTION_ON_ITS_WAY, what);
        }
        if (refusal != null) {
            return texts.render(refusal, request.values());
        }
        return now.isBefore(answeredAt.plus(FRESH)) ? texts.render(StaffText.PAGE_ACTION_DONE, what) : null;
    }
}
