package link.aftersales.identity.verification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import link.aftersales.identity.trust.AddWay;
import link.aftersales.identity.verification.ClaimsInQuestion.Facts;
import link.aftersales.identity.verification.VerificationRequest;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import link.aftersales.identity.verification.VerificationRequest.Decision;
import org.jspecify.annotations.Nullable;

/** A request with what a supervisor has to know for his decision; the number is masked. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RequestView(
        UUID id,
        UUID customerId,
        @Nullable String phone,
        @Nullable String bindingStatus,
        @Nullable String userid,
        @Nullable String externalUserId,
        @Nullable String contactName,
        @Nullable Integer addWay,
        @Nullable String addWayLabel,
        @Nullable String unionids,
        String applicant,
        String reason,
        OffsetDateTime askedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable String decisionReason,
        @Nullable OffsetDateTime decidedAt) {

    private static final ZoneId SHOWN_IN = ZoneId.of("Asia/Shanghai");

    /** {@code facts} is absent when the customer is no longer known. */
    static RequestView of(VerificationRequest request, @Nullable Facts facts) {
        Contact contact = request.contact();
        Decision decision = request.decision();
        AddWay way = facts == null ? null : facts.addWay();
        return new RequestView(
                request.id(),
                request.customerId(),
                facts == null ? null : facts.phone().masked(),
                facts == null ? null : word(facts.status()),
                contact == null ? null : contact.userId(),
                contact == null ? null : contact.externalUserId(),
                facts == null ? null : facts.contactName(),
                way == null ? null : way.number(),
                way == null ? null : way.label(),
                facts == null ? null : unionids(facts),
                request.applicant(),
                request.reason(),
                shown(request.askedAt()),
                word(request.state()),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.reason(),
                decision == null ? null : shown(decision.at()));
    }

    private static String unionids(Facts facts) {
        if (facts.samePerson()) {
            return "equal";
        }
        return facts.otherPerson() ? "different" : "unknown";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime shown(Instant at) {
        return at.atZone(SHOWN_IN).toOffsetDateTime();
    }
}
