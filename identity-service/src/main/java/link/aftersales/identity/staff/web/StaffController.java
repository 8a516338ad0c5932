package link.aftersales.identity.staff.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.identity.staff.SetAway;
import link.aftersales.identity.staff.StaffList;
import link.aftersales.identity.staff.StaffList.Listed;
import link.aftersales.identity.staff.StaffList.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/staff")
class StaffController {

    private static final ZoneId SHOWN_IN = ZoneId.of("Asia/Shanghai");

    record Away(@Future @Nullable OffsetDateTime until) {}

    record View(
            String userid,
            String name,
            String role,
            @Nullable String deputy,
            @Nullable String supervisor,
            @Nullable OffsetDateTime awayUntil) {

        static View of(Listed listed) {
            Member member = listed.member();
            Instant awayUntil = listed.awayUntil();
            return new View(
                    member.userId(),
                    member.name(),
                    member.role(),
                    member.deputy(),
                    member.supervisor(),
                    awayUntil == null ? null : awayUntil.atZone(SHOWN_IN).toOffsetDateTime());
        }
    }

    private final StaffList staff;
    private final SetAway setAway;

    StaffController(StaffList staff, SetAway setAway) {
        this.staff = staff;
        this.setAway = setAway;
    }

    @GetMapping
    Page<View> list(@Valid PageQuery page) {
        List<View> items =
                staff.page(page.limit(), page.offset()).stream().map(View::of).toList();
        return Page.of(page, items, staff.count());
    }

    @PutMapping("/{userid}/away")
    View away(@PathVariable String userid, @Valid @RequestBody Away away) {
        OffsetDateTime until = away.until();
        return setAway.until(userid, until == null ? null : until.toInstant())
                .map(View::of)
                .orElseThrow(StaffController::notListed);
    }

    private static ErrorResponseException notListed() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "no such member of staff");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
