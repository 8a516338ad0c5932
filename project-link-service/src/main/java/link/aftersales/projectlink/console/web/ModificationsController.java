package link.aftersales.projectlink.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.projectlink.console.AdminApis;
import link.aftersales.projectlink.console.Listing;
import link.aftersales.projectlink.console.Service;
import link.aftersales.projectlink.console.web.Modifications.Modification;
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

/** What customers want to have changed in their orders. */
@Controller
@RequestMapping(Modifications.PATH)
class ModificationsController {

    private static final String API = "/api/admin/order-modifications";
    private static final String NO = "/{modificationNo:[A-Z]{2}\\w{1,40}}";
    private static final ParameterizedTypeReference<Listing<Modification>> LISTING =
            new ParameterizedTypeReference<>() {};
    private static final List<String> OPEN = List.of("status", "projectNo");
    private static final List<String> PERSONAL = List.of("customerPhone");

    private final AdminApis apis;
    private final Screens screens;

    ModificationsController(AdminApis apis, Screens screens) {
        this.apis = apis;
        this.screens = screens;
    }

    @GetMapping
    View list(HttpServletRequest request) {
        return screens.show(screen(Wish.of(request, OPEN, PERSONAL)));
    }

    @PostMapping
    View search(HttpServletRequest request) {
        Wish wish = Wish.of(request, OPEN, PERSONAL);
        return wish.personal().isEmpty() ? screens.go(wish.address(Modifications.PATH)) : screens.show(screen(wish));
    }

    @PostMapping(NO + "/approve")
    View approve(@PathVariable String modificationNo, @RequestParam(defaultValue = "") String reason) {
        return decide(modificationNo + "/approve", reason, Done.APPROVED);
    }

    /** A customer is not refused without a word. */
    @PostMapping(NO + "/reject")
    View reject(
            @PathVariable String modificationNo,
            @RequestParam(defaultValue = "") String usual,
            @RequestParam(defaultValue = "") String reason) {
        String why = reason.isBlank() ? usual : reason.strip();
        return why.isBlank()
                ? screens.show(screen(Wish.NONE).with(Notice.bad("请选择或填写拒绝的原因，客户会看到。"), HttpStatus.BAD_REQUEST))
                : decide(modificationNo + "/reject", why, Done.REJECTED);
    }

    private View decide(String what, String reason, Done done) {
        return screens.after(
                apis.tell(HttpMethod.POST, Service.TICKET, API + "/" + what, Map.of("reason", reason.strip())),
                Modifications.PATH,
                done,
                () -> screen(Wish.NONE));
    }

    private Screen screen(Wish wish) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Form.filter(
                Modifications.PATH,
                List.of(
                        Field.choice(
                                "status",
                                "状态",
                                wish.of("status"),
                                "全部",
                                Labels.choices(ModificationStatus.values(), ModificationStatus::label)),
                        Field.text("projectNo", "项目编号", wish.of("projectNo"), 40),
                        Field.text("customerPhone", "客户手机", wish.of("customerPhone"), 30))));
        blocks.addAll(Block.of(
                apis.get(Service.TICKET, API, wish.parameters(), LISTING),
                listing -> List.of(Table.of("订单修改申请", Modifications.COLUMNS, listing, "没有符合条件的申请。"))));
        return Screen.of("订单修改", "审核通过之前，仍按原订单执行。结果会通知客户、销售和项目负责人。", blocks);
    }
}
