package link.aftersales.ticket.audit.web;

import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.ticket.audit.Access;
import link.aftersales.ticket.audit.Accesses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccessController {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private record View(OffsetDateTime at, String action, String subject, long items) {

        static View of(Access access) {
            return new View(
                    access.at().atZone(BEIJING).toOffsetDateTime(),
                    access.kind().name().toLowerCase(Locale.ROOT),
                    access.subject(),
                    access.items());
        }
    }

    private final Accesses accesses;

    AccessController(Accesses accesses) {
        this.accesses = accesses;
    }

    @GetMapping("/api/admin/tickets/accesses")
    Page<View> list(@Valid PageQuery page) {
        List<View> items = accesses.list(page.limit(), page.offset()).stream()
                .map(View::of)
                .toList();
        return Page.of(page, items, accesses.count());
    }
}
