package link.aftersales.projectlink.console.web;

import static link.aftersales.projectlink.console.web.Table.column;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.projectlink.console.AdminApis;
import link.aftersales.projectlink.console.Listing;
import link.aftersales.projectlink.console.Service;
import link.aftersales.projectlink.console.web.Field.Choice;
import link.aftersales.projectlink.console.web.Table.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Customers, why they are trusted or not, and the end of trust by hand. */
@Controller
@RequestMapping(CustomersController.PATH)
class CustomersController {

    static final String PATH = "/console/customers";

    private static final ParameterizedTypeReference<Listing<Customer>> LISTING = new ParameterizedTypeReference<>() {};
    private static final List<String> OPEN = List.of("status");
    private static final List<String> PERSONAL = List.of("phone");
    private static final List<Choice> STATUSES = Stream.of("temp", "bound", "refused", "revoked", "expired")
            .map(status -> new Choice(status, Trust.STATUSES.getOrDefault(status, status)))
            .toList();

    private final AdminApis apis;
    private final Staff staff;
    private final Screens screens;

    CustomersController(AdminApis apis, Staff staff, Screens screens) {
        this.apis = apis;
        this.staff = staff;
        this.screens = screens;
    }

    record Customer(
            String customerId,
            String phone,
            @Nullable String name,
            @Nullable String company,
            String bindingStatus,
            boolean isVerified,
            @Nullable OffsetDateTime verifiedAt,
            Evidence evidence) {}

    record Evidence(@Nullable String person, @Nullable String number, List<Step> trail) {

        String said() {
            return Stream.of(person, number)
                    .filter(Objects::nonNull)
                    .map(Trust::reason)
                    .distinct()
                    .collect(Collectors.joining("，"));
        }
    }

    record Step(
            OffsetDateTime at,
            String what,
            String by,
            String reason,
            @Nullable String memberUserId) {}

    @GetMapping
    View list(HttpServletRequest request) {
        return screens.show(screen(Wish.of(request, OPEN, PERSONAL), Screens.who(request)));
    }

    @PostMapping
    View search(HttpServletRequest request) {
        Wish wish = Wish.of(request, OPEN, PERSONAL);
        return wish.personal().isEmpty()
                ? screens.go(wish.address(PATH))
                : screens.show(screen(wish, Screens.who(request)));
    }

    @PostMapping("/{customerId:[0-9a-f-]{36}}/revoke")
    View revoke(
            @PathVariable String customerId,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String reason) {
        Map<String, String> order = Map.of("by", by.strip(), "reason", reason.strip());
        return screens.after(
                apis.tell(HttpMethod.POST, Service.IDENTITY, "/api/admin/customers/" + customerId + "/revoke", order),
                PATH,
                Done.REVOKED,
                () -> screen(Wish.NONE, by.strip()));
    }

    private Screen screen(Wish wish, String who) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(staff.suggestions());
        blocks.add(Form.filter(
                PATH,
                List.of(
                        Field.text("phone", "手机", wish.of("phone"), 30),
                        Field.choice("status", "状态", wish.of("status"), "全部", STATUSES))));
        blocks.addAll(Block.of(
                apis.get(Service.IDENTITY, "/api/admin/customers", wish.parameters(), LISTING),
                listing -> List.of(Table.of("客户", columns(who), listing, "没有符合条件的客户。"))));
        return Screen.of("客户", "列表里的手机号隐去中间四位；按完整号码查询时显示全部。", blocks);
    }

    private static List<Column<Customer>> columns(String who) {
        return List.of(
                column("客户", one -> Cell.text(one.name() == null ? "未登记" : one.name(), one.company())),
                column("手机", one -> Cell.text(one.phone())),
                column(
                        "状态",
                        one -> Cell.badge(
                                Trust.STATUSES.getOrDefault(one.bindingStatus(), one.bindingStatus()),
                                one.bindingStatus())),
                column("验证时间", one -> Cell.text(Times.say(one.verifiedAt()))),
                column("依据", one -> Cell.text(one.evidence().said())),
                column("经过", one -> Cell.history(trail(one.evidence().trail()))),
                column("操作", one -> one.isVerified() ? Cell.forms(List.of(revocation(one, who))) : Cell.text(null)));
    }

    private static History trail(List<Step> trail) {
        return new History(
                trail.size() + " 条",
                true,
                trail.stream()
                        .map(step -> new History.Line(
                                Times.say(step.at()),
                                step.memberUserId() == null ? Trust.by(step.by()) : step.memberUserId(),
                                Trust.step(step.what()),
                                Trust.reason(step.reason())))
                        .toList());
    }

    private static Form revocation(Customer one, String who) {
        return Form.folded(
                PATH + "/" + one.customerId() + "/revoke",
                "解除验证",
                "解除验证",
                Staff.account("by", "操作人账号", who),
                Field.text("reason", "理由", "", Verifications.REASON).must().hint("解除后客户不能再在线办理，只有人工核验才能恢复。"));
    }
}
