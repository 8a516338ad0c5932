package link.aftersales.http.check;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what this service finds, for the console and for {@code ./run check}. */
@RestController
class SelfCheckController {

    private static final ZoneId SHOWN_IN = ZoneId.of("Asia/Shanghai");

    private final String service;
    private final SelfCheck selfCheck;
    private final Clock clock;

    SelfCheckController(String service, SelfCheck selfCheck, Clock clock) {
        this.service = service;
        this.selfCheck = selfCheck;
        this.clock = clock;
    }

    record Findings(String service, OffsetDateTime at, List<CheckLine> checks) {}

    @GetMapping("/api/admin/self-check/${spring.application.name}")
    Findings look() {
        return new Findings(service, clock.instant().atZone(SHOWN_IN).toOffsetDateTime(), selfCheck.look());
    }
}
