package link.aftersales.identity.contact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.identity.contact.UnmatchedContacts;
import link.aftersales.identity.contact.UnmatchedContacts.Unmatched;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnmatchedController {

    private static final ZoneId SHOWN_IN = ZoneId.of("Asia/Shanghai");
    private static final String NO_MOBILE_NUMBER = "****";

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            String userid,
            String externalUserId,
            @Nullable String contactName,
            int addWay,
            String addWayLabel,
            List<String> numbers,
            OffsetDateTime since) {}

    private final UnmatchedContacts contacts;

    UnmatchedController(UnmatchedContacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping("/api/admin/contacts/unmatched")
    Page<View> list(@Valid PageQuery page) {
        List<View> items = contacts.list(page.limit(), page.offset()).stream()
                .map(UnmatchedController::view)
                .toList();
        return Page.of(page, items, contacts.count());
    }

    private static View view(Unmatched contact) {
        return new View(
                contact.userId(),
                contact.externalUserId(),
                contact.contactName(),
                contact.addWay().number(),
                contact.addWay().label(),
                contact.numbers().stream().map(UnmatchedController::masked).toList(),
                contact.since().atZone(SHOWN_IN).toOffsetDateTime());
    }

    private static String masked(String number) {
        return MobileNumber.parse(number).map(MobileNumber::masked).orElse(NO_MOBILE_NUMBER);
    }
}
