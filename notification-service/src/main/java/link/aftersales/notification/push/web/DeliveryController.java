package link.aftersales.notification.push.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.notification.push.DeliveryRegister;
import link.aftersales.notification.push.DeliveryRegister.Entry;
import link.aftersales.notification.push.DeliveryRegister.Query;
import link.aftersales.notification.push.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists for operators what was sent to whom, and what was not; {@code from} and {@code to} are days of Beijing, both of them included. */
@RestController
class DeliveryController {

    private final DeliveryRegister register;

    DeliveryController(DeliveryRegister register) {
        this.register = register;
    }

    @GetMapping("/api/admin/deliveries")
    Page<Entry> deliveries(
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable String ticketNo,
            @RequestParam(required = false) @Nullable String receiver,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Valid PageQuery page) {
        Query query =
                new Query(status, ticketNo, receiver, Day.begins(from), Day.begins(to == null ? null : to.plusDays(1)));
        return Page.of(page, register.find(query, page.limit(), page.offset()), register.count(query));
    }
}
