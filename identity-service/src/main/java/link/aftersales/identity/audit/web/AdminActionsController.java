package link.aftersales.identity.audit.web;

import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.identity.audit.AdminAction;
import link.aftersales.identity.audit.AdminActions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AdminActionsController {

    private static final ZoneId SHOWN_IN = ZoneId.of("Asia/Shanghai");

    private record View(OffsetDateTime at, String actor, String action, String subject, String reason) {

        static View of(AdminAction action) {
            OffsetDateTime at = action.at().atZone(SHOWN_IN).toOffsetDateTime();
            return new View(at, action.actor(), action.action(), action.subject(), action.reason());
        }
    }

    private final AdminActions actions;

    AdminActionsController(AdminActions actions) {
        this.actions = actions;
    }

    @GetMapping("/api/admin/admin-actions")
    Page<View> list(@Valid PageQuery page) {
        List<View> items =
                actions.list(page.limit(), page.offset()).stream().map(View::of).toList();
        return Page.of(page, items, actions.count());
    }
}
