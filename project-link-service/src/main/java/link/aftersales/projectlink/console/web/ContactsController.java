package link.aftersales.projectlink.console.web;

import static link.aftersales.projectlink.console.web.Table.column;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import link.aftersales.projectlink.console.AdminApis;
import link.aftersales.projectlink.console.Answer;
import link.aftersales.projectlink.console.Listing;
import link.aftersales.projectlink.console.Service;
import link.aftersales.projectlink.console.web.Field.Choice;
import link.aftersales.projectlink.console.web.Table.Column;
import link.aftersales.projectlink.console.web.Verifications.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Contacts in WeCom whom no customer claims, and which waiting customer one of them is. */
@Controller
@RequestMapping(ContactsController.PATH)
class ContactsController {

    static final String PATH = "/console/contacts";

    private static final String SIZE = "20";
    private static final List<String> MATCH = List.of("userid", "externalUserId", "applicant", "approver", "reason");
    private static final ParameterizedTypeReference<Listing<Contact>> LISTING = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Listing<Waiting>> WAITING = new ParameterizedTypeReference<>() {};

    private final AdminApis apis;
    private final Staff staff;
    private final Screens screens;

    ContactsController(AdminApis apis, Staff staff, Screens screens) {
        this.apis = apis;
        this.staff = staff;
        this.screens = screens;
    }

    record Contact(
            String userid,
            String externalUserId,
            @Nullable String contactName,
            String addWayLabel,
            List<String> numbers,
            OffsetDateTime since) {}

    @GetMapping
    View list(HttpServletRequest request) {
        return screens.show(screen(request));
    }

    @PostMapping
    View page(HttpServletRequest request) {
        return screens.go(Wish.of(request, List.of(), List.of()).address(PATH));
    }

    @PostMapping("/match")
    View match(@RequestParam Map<String, String> given, HttpServletRequest request) {
        String customerId = given.getOrDefault("customerId", "");
        if (!customerId.matches("[0-9a-f-]{36}")) {
            return screens.show(screen(request).with(Notice.bad("请选择是哪位客户。"), HttpStatus.BAD_REQUEST));
        }
        Map<String, String> wish = new HashMap<>(given);
        wish.keySet().retainAll(MATCH);
        wish.replaceAll((name, value) -> value.strip());
        return screens.after(
                apis.tell(HttpMethod.POST, Service.IDENTITY, "/api/admin/customers/" + customerId + "/match", wish),
                PATH,
                Done.VERIFIED,
                () -> screen(request));
    }

    private Screen screen(HttpServletRequest request) {
        Map<String, String> page =
                new HashMap<>(Wish.of(request, List.of(), List.of()).parameters());
        page.put("size", SIZE);
        String who = Screens.who(request);
        List<Choice> claims = claims();
        List<Block> blocks = new ArrayList<>();
        blocks.add(staff.suggestions());
        blocks.add(Form.pages(PATH));
        blocks.addAll(Block.of(
                apis.get(Service.IDENTITY, "/api/admin/contacts/unmatched", page, LISTING),
                listing -> List.of(Table.of("未匹配联系人", columns(who, claims), listing, "所有联系人都有对应的客户。"))));
        return Screen.of("未匹配联系人", "企业微信里添加了，但没有客户用他的号码登记。确认是哪位等待验证的客户后，可以直接匹配并通过核验。", blocks);
    }

    private List<Choice> claims() {
        return apis.get(Service.IDENTITY, "/api/admin/customers/waiting", Map.of(), WAITING)
                        instanceof Answer.Given<Listing<Waiting>>(var waiting)
                ? waiting.items().stream()
                        .map(one ->
                                new Choice(one.customerId(), one.phone() + "，" + Times.say(one.claimedAt()) + " 登记"))
                        .toList()
                : List.of();
    }

    private static List<Column<Contact>> columns(String who, List<Choice> claims) {
        return List.of(
                column("联系人", one -> Cell.text(one.contactName() == null ? "未知" : one.contactName())),
                column("添加人", one -> Cell.text(one.userid())),
                column("添加方式", one -> Cell.text(one.addWayLabel())),
                column("看到的号码", one -> Cell.text(String.join("、", one.numbers()))),
                column("添加时间", one -> Cell.text(Times.say(one.since()))),
                column(
                        "操作",
                        one -> claims.isEmpty()
                                ? Cell.text("没有等待验证的客户")
                                : Cell.forms(List.of(match(one, who, claims)))));
    }

    private static Form match(Contact one, String who, List<Choice> claims) {
        Field[] fields = Stream.concat(
                        Stream.of(
                                Field.hidden("userid", one.userid()),
                                Field.hidden("externalUserId", one.externalUserId()),
                                Field.choice("customerId", "是哪位客户", "", "请选择", claims)
                                        .must()),
                        Stream.of(Verifications.twoPeople(who)))
                .toArray(Field[]::new);
        return Form.folded(PATH + "/match", "匹配客户", "匹配并通过核验", fields);
    }
}
