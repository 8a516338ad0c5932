package link.aftersales.notification.push;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.push.Outcome.Refused;
import link.aftersales.notification.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives what a member of staff cannot be sent to whoever stands in for him, else to whoever takes what has no owner, and
 * tells the supervisors; once, and never again when that fails, too. Runs in the transaction that stores the failure.
 */
@Component
class HandOn {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Plan plan;
    private final Staff staff;
    private final Texts texts;
    private final Clock clock;

    HandOn(Plan plan, Staff staff, Texts texts, Clock clock) {
        this.plan = plan;
        this.staff = staff;
        this.texts = texts;
        this.clock = clock;
    }

    void handOn(Original failed, @Nullable Outcome outcome) {
        Optional<String> other = other(failed.receiver());
        other.ifPresent(receiver -> plan.add(
                failed.inPlaceOf(staff.called(failed.receiver())).copy(Causes.handedOn(failed.id()), receiver)));
        tellSupervisors(failed, outcome, other.orElse(null));
    }

    private Optional<String> other(String receiver) {
        return Stream.concat(staff.standIn(receiver).stream(), staff.triage().stream())
                .filter(other -> !other.equalsIgnoreCase(receiver))
                .filter(other -> !staff.away(other))
                .findFirst();
    }

    private void tellSupervisors(Original failed, @Nullable Outcome outcome, @Nullable String other) {
        Map<String, String> values = new HashMap<>();
        values.put("ticketNo", failed.ticketNo() == null ? words(StaffText.PUSH_FAILED_TODO) : failed.ticketNo());
        values.put("staffName", staff.called(failed.receiver()));
        values.put("reason", reason(outcome));
        if (other != null) {
            values.put("fallbackName", staff.called(other));
        }
        Part part = new Part(StaffText.PUSH_FAILED, values);
        Instant now = clock.instant();
        String about = failed.ticketNo() == null ? failed.id().toString() : failed.ticketNo();
        String cause = Causes.pushFailed(failed.receiver(), about, LocalDate.ofInstant(now, SHANGHAI));
        staff.supervisors().stream()
                .filter(supervisor -> !supervisor.equalsIgnoreCase(failed.receiver()))
                .forEach(supervisor -> plan.add(new Planned(
                        cause,
                        Channel.WECOM_APP,
                        supervisor,
                        failed.ticketNo(),
                        Urgency.TICKET,
                        new Content.Plain(List.of(part)),
                        List.of(),
                        now)));
    }

    private String reason(@Nullable Outcome outcome) {
        if (!(outcome instanceof Refused refused)) {
            return words(StaffText.PUSH_FAILED_UNCLEAR);
        }
        if (refused.errcode() == null) {
            return words(
                    refused.reason().startsWith("unlicenseduser")
                            ? StaffText.PUSH_FAILED_NO_LICENCE
                            : StaffText.PUSH_FAILED_NO_MEMBER);
        }
        return Refusals.ofTheMember(refused.errcode())
                ? words(StaffText.PUSH_FAILED_NO_MEMBER)
                : texts.render(
                        StaffText.PUSH_FAILED_REFUSED,
                        Map.of("errcode", refused.errcode().toString()));
    }

    private String words(StaffText text) {
        return texts.render(text, Map.of());
    }
}
