package link.aftersales.projectlink.console.web;

import static link.aftersales.projectlink.console.web.Table.column;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.View;

/** What was sent to whom, and what was not. */
@Controller
@RequestMapping(DeliveriesController.PATH)
class DeliveriesController {

    static final String PATH = "/console/deliveries";

    private static final ParameterizedTypeReference<Listing<Delivery>> LISTING = new ParameterizedTypeReference<>() {};
    private static final List<String> OPEN = List.of("status", "ticketNo", "from", "to");
    /** A customer's openid is one, too. */
    private static final List<String> PERSONAL = List.of("receiver");

    private static final List<Choice> STATUSES =
            List.of(new Choice("pending", "等待发送"), new Choice("sent", "已发送"), new Choice("failed", "失败"));
    private static final Map<String, String> OUTCOMES =
            Map.of("accepted", "平台已接收", "refused", "平台拒绝", "unavailable", "平台暂时不可用", "in_doubt", "结果不明");

    private final AdminApis apis;
    private final Screens screens;

    DeliveriesController(AdminApis apis, Screens screens) {
        this.apis = apis;
        this.screens = screens;
    }

    record Delivery(
            String id,
            @Nullable String ticketNo,
            @Nullable String receiver,
            String channel,
            String status,
            @Nullable String reason,
            List<Attempt> attempts,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime seenAt,
            @Nullable String seenBy) {}

    record Attempt(
            OffsetDateTime at, String outcome, @Nullable Integer errcode) {}

    @GetMapping
    View list(HttpServletRequest request) {
        return screens.show(screen(Wish.of(request, OPEN, PERSONAL)));
    }

    @PostMapping
    View search(HttpServletRequest request) {
        Wish wish = Wish.of(request, OPEN, PERSONAL);
        return wish.personal().isEmpty() ? screens.go(wish.address(PATH)) : screens.show(screen(wish));
    }

    /** Back to the list as it was asked for. */
    @PostMapping("/{id:[0-9a-f-]{36}}/resend")
    View resend(@PathVariable String id, HttpServletRequest request) {
        Wish wish = Wish.of(request, OPEN, List.of());
        return screens.after(
                apis.tell(HttpMethod.POST, Service.NOTIFICATION, "/api/admin/deliveries/" + id + "/resend", Map.of()),
                wish.address(PATH),
                Done.RESENT,
                () -> screen(wish));
    }

    private Screen screen(Wish wish) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Form.filter(
                PATH,
                List.of(
                        Field.choice("status", "状态", wish.of("status"), "全部", STATUSES),
                        Field.text("ticketNo", "工单号", wish.of("ticketNo"), 40),
                        Field.text("receiver", "接收人账号", wish.of("receiver"), 64),
                        Field.day("from", "创建自", wish.of("from")),
                        Field.day("to", "创建至", wish.of("to")))));
        blocks.addAll(Block.of(
                apis.get(Service.NOTIFICATION, "/api/admin/deliveries", wish.parameters(), LISTING),
                listing -> List.of(Table.of("推送", columns(wish), listing, "没有符合条件的推送。"))));
        return Screen.of("推送", "发给员工、工作群和客户的每一条消息：送到没有、谁看了、为什么失败。", blocks);
    }

    private static List<Column<Delivery>> columns(Wish wish) {
        return List.of(
                column("接收人", one -> Cell.text(receiver(one), Labels.channel(one.channel()))),
                column("状态", one -> Cell.badge(Labels.of(STATUSES, one.status()), one.status())
                        .with(one.reason())),
                column("工单", one -> ticket(one.ticketNo())),
                column("创建时间", one -> Cell.text(Times.say(one.createdAt()))),
                column("查看", one -> Cell.text(one.seenBy(), Times.say(one.seenAt()))),
                column("经过", one -> Cell.history(attempts(one.attempts()))),
                column(
                        "操作",
                        one -> one.status().equals("pending")
                                ? Cell.text(null)
                                : Cell.forms(List.of(again(one, wish)))));
    }

    /** A group has no name; a customer who was erased has none any more. */
    private static String receiver(Delivery one) {
        String receiver = one.receiver();
        if (receiver != null) {
            return receiver;
        }
        return one.channel().equals("wecom_group") ? "群机器人" : "已删除";
    }

    private static Cell ticket(@Nullable String ticketNo) {
        return ticketNo == null ? Cell.text(null) : Cell.link(ticketNo, TicketsController.PATH + "/" + ticketNo);
    }

    private static Form again(Delivery one, Wish wish) {
        Field[] back = wish.open().entrySet().stream()
                .map(asked -> Field.hidden(asked.getKey(), asked.getValue()))
                .toArray(Field[]::new);
        return Form.button(PATH + "/" + one.id() + "/resend", "重发", back);
    }

    private static History attempts(List<Attempt> attempts) {
        return new History(
                attempts.size() + " 次",
                true,
                attempts.stream()
                        .map(one -> new History.Line(
                                Times.say(one.at()),
                                null,
                                OUTCOMES.getOrDefault(one.outcome(), one.outcome()),
                                one.errcode() == null || one.errcode() == 0 ? null : "错误码 " + one.errcode()))
                        .toList());
    }
}
