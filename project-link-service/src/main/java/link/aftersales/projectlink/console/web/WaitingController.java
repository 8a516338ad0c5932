package link.aftersales.projectlink.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import link.aftersales.projectlink.console.AdminApis;
import link.aftersales.projectlink.console.Answer;
import link.aftersales.projectlink.console.Listing;
import link.aftersales.projectlink.console.Service;
import link.aftersales.projectlink.console.web.Verifications.Waiting;
import link.aftersales.projectlink.console.web.Verifications.Wanted;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Claims that wait, and the supervisor's part in them. */
@Controller
@RequestMapping(Verifications.PATH)
class WaitingController {

    private static final String REQUESTS = "/api/admin/verification-requests";
    private static final ParameterizedTypeReference<Listing<Waiting>> WAITING = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Listing<Wanted>> WANTED = new ParameterizedTypeReference<>() {};

    private final AdminApis apis;
    private final Staff staff;
    private final Screens screens;

    WaitingController(AdminApis apis, Staff staff, Screens screens) {
        this.apis = apis;
        this.staff = staff;
        this.screens = screens;
    }

    record Result(String id, String outcome) {}

    record Results(List<Result> results) {}

    @GetMapping
    View list(HttpServletRequest request) {
        return screens.show(screen(request));
    }

    /** Pages are asked for with a form. */
    @PostMapping
    View page(HttpServletRequest request) {
        return screens.go(Wish.of(request, List.of(), List.of()).address(Verifications.PATH));
    }

    @PostMapping("/{customerId:[0-9a-f-]{36}}/verify")
    View verify(
            @PathVariable String customerId,
            @RequestParam(defaultValue = "") String applicant,
            @RequestParam(defaultValue = "") String approver,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Map<String, String> people =
                Map.of("applicant", applicant.strip(), "approver", approver.strip(), "reason", reason.strip());
        return screens.after(
                apis.tell(HttpMethod.POST, Service.IDENTITY, "/api/admin/customers/" + customerId + "/verify", people),
                Verifications.PATH,
                Done.VERIFIED,
                () -> screen(request));
    }

    /** The API takes many and tells of each. */
    @PostMapping("/requests/{id:[0-9a-f-]{36}}/approve")
    View approve(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String approver,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Map<String, Object> approval =
                Map.of("ids", List.of(id), "approver", approver.strip(), "reason", reason.strip());
        Answer<Results> answer = apis.post(Service.IDENTITY, REQUESTS + "/approve", approval, Results.class);
        Supplier<Screen> again = () -> screen(request);
        if (answer instanceof Answer.Given<Results>(var told)) {
            String outcome = told.results().getFirst().outcome();
            if (!outcome.equals("approved")) {
                return screens.show(again.get().with(Notice.bad(Refusals.outcome(outcome) + "。"), HttpStatus.CONFLICT));
            }
        }
        return screens.after(answer, Verifications.PATH, Done.VERIFIED, again);
    }

    @PostMapping("/requests/{id:[0-9a-f-]{36}}/reject")
    View reject(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String approver,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Map<String, String> rejection = Map.of("approver", approver.strip(), "reason", reason.strip());
        return screens.after(
                apis.tell(HttpMethod.POST, Service.IDENTITY, REQUESTS + "/" + id + "/reject", rejection),
                Verifications.PATH,
                Done.REFUSED,
                () -> screen(request));
    }

    private Screen screen(HttpServletRequest request) {
        String who = Screens.who(request);
        Map<String, String> page = Wish.of(request, List.of(), List.of()).parameters();
        List<Block> blocks = new ArrayList<>();
        blocks.add(staff.suggestions());
        blocks.addAll(Block.of(
                apis.get(Service.IDENTITY, REQUESTS, Map.of("state", "asked"), WANTED),
                listing -> List.of(
                        new Heading("人工核验申请"),
                        Table.of("人工核验申请", Verifications.wanted(who), listing.items(), "没有等待主管处理的申请。"))));
        blocks.add(Form.pages(Verifications.PATH));
        blocks.addAll(Block.of(
                apis.get(Service.IDENTITY, "/api/admin/customers/waiting", page, WAITING),
                listing -> List.of(
                        new Heading("等待验证的客户"),
                        Table.of("等待验证的客户", Verifications.waiting(who), listing, "没有人在等待验证。"))));
        return Screen.of("待验证", "客户已输入手机号，还没有通过验证。人工核验要由申请人以外的主管核准，并写明理由。", blocks);
    }
}
