package link.aftersales.identity.trust.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.identity.trust.WaitingList;
import link.aftersales.identity.trust.WaitingList.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WaitingController {

    private static final ZoneId SHOWN_IN = ZoneId.of("Asia/Shanghai");
    private static final String NOBODY_ADDED = "no_contact";

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            UUID customerId,
            String phone,
            OffsetDateTime claimedAt,
            long waitingSeconds,
            String reason,
            @Nullable Todo todo) {}

    record Todo(String userid, OffsetDateTime issuedAt) {}

    private final WaitingList waiting;
    private final Clock clock;

    WaitingController(WaitingList waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    @GetMapping("/api/admin/customers/waiting")
    Page<View> list(@Valid PageQuery page) {
        Instant now = clock.instant();
        List<View> items = waiting.list(page.limit(), page.offset()).stream()
                .map(claim -> view(claim, now))
                .toList();
        return Page.of(page, items, waiting.count());
    }

    private static View view(Waiting claim, Instant now) {
        return new View(
                claim.customerId(),
                claim.phone().masked(),
                shown(claim.claimedAt()),
                Duration.between(claim.claimedAt(), now).toSeconds(),
                Objects.requireNonNullElse(claim.reason(), NOBODY_ADDED),
                claim.askedMember() == null || claim.askedAt() == null
                        ? null
                        : new Todo(claim.askedMember(), shown(claim.askedAt())));
    }

    private static OffsetDateTime shown(Instant at) {
        return at.atZone(SHOWN_IN).toOffsetDateTime();
    }
}
