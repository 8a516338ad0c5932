package link.aftersales.identity.trust.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customer.Trust;
import link.aftersales.identity.trust.CustomerList.Entry;
import link.aftersales.identity.trust.CustomerList.Happening;
import org.jspecify.annotations.Nullable;

/**
 * A customer in lists for administrators; what is absent is null and never left out. Only who knows the number already
 * reads it in full.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CustomerView(
        UUID customerId,
        String phone,
        @Nullable String name,
        @Nullable String company,
        String bindingStatus,
        boolean isVerified,
        @Nullable OffsetDateTime verifiedAt,
        List<String> openids,
        List<String> externalUserIds,
        Evidence evidence) {

    private static final ZoneId SHOWN_IN = ZoneId.of("Asia/Shanghai");

    /** How person and number were proven, and all that happened: changes, and how each contact was judged. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Evidence(@Nullable String person, @Nullable String number, List<Step> trail) {}

    /** One change or judgement; {@code facts} is JSON as it was kept. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Step(
            OffsetDateTime at,
            String what,
            String by,
            String reason,
            @Nullable String memberUserId,
            @Nullable String externalUserId,
            @JsonRawValue @Nullable String facts) {}

    static CustomerView of(Entry entry, boolean phoneKnown) {
        Customer customer = entry.customer();
        Trust trust = customer.trust();
        return new CustomerView(
                customer.id(),
                phoneKnown ? customer.phone().digits() : customer.phone().masked(),
                customer.name(),
                customer.company(),
                customer.status().name().toLowerCase(Locale.ROOT),
                customer.verified(),
                trust == null ? null : shown(trust.since()),
                List.of(customer.openid()),
                trust == null || trust.externalUserId() == null ? List.of() : List.of(trust.externalUserId()),
                new Evidence(
                        trust == null ? null : trust.personEvidence(),
                        trust == null ? null : trust.numberEvidence(),
                        entry.trail().stream().map(CustomerView::step).toList()));
    }

    private static Step step(Happening happening) {
        return new Step(
                shown(happening.at()),
                happening.what(),
                happening.by(),
                happening.reason(),
                happening.memberUserId(),
                happening.externalUserId(),
                happening.facts());
    }

    private static OffsetDateTime shown(Instant at) {
        return at.atZone(SHOWN_IN).toOffsetDateTime();
    }
}
