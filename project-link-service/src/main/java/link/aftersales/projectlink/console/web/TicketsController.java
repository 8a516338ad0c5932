package link.aftersales.projectlink.console.web;

import static link.aftersales.projectlink.console.web.Table.column;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import link.aftersales.projectlink.console.web.Table.Column;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The list of tickets. */
@Controller
@RequestMapping(TicketsController.PATH)
class TicketsController {

    static final String PATH = "/console/tickets";

    private static final List<String> OPEN = List.of("status", "type", "priority", "owner", "projectNo", "from", "to");
    private static final List<String> PERSONAL = List.of("customerPhone", "q");
    static final List<Column<Ticket>> COLUMNS = List.of(
            column("工单", ticket -> Cell.link(ticket.subject(), PATH + "/" + ticket.ticketNo())
                    .with(ticket.ticketNo())),
            column("状态", ticket -> Cell.badge(ticket.statusLabel(), ticket.status())),
            column("优先级", ticket -> Cell.badge(ticket.priorityLabel(), ticket.priority())),
            column("类型", ticket -> Cell.text(ticket.typeLabel())),
            column(
                    "客户",
                    ticket -> Cell.text(
                            ticket.customer().said(), ticket.customer().company())),
            column("项目", ticket -> Cell.text(ticket.projectSaid())),
            column("负责人", ticket -> Cell.text(ticket.owner())),
            column("提交时间", ticket -> Cell.text(Times.say(ticket.createdAt()))));

    private final Tickets tickets;
    private final Screens screens;

    TicketsController(Tickets tickets, Screens screens) {
        this.tickets = tickets;
        this.screens = screens;
    }

    @GetMapping
    View list(HttpServletRequest request) {
        return screens.show(screen(Wish.of(request, OPEN, PERSONAL)));
    }

    @PostMapping
    View search(HttpServletRequest request) {
        Wish wish = Wish.of(request, OPEN, PERSONAL);
        return wish.personal().isEmpty() ? screens.go(wish.address(PATH)) : screens.show(screen(wish));
    }

    private Screen screen(Wish wish) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(filter(wish));
        blocks.addAll(Block.of(
                tickets.list(wish.parameters()), listing -> List.of(Table.of("工单列表", COLUMNS, listing, "没有符合条件的工单。"))));
        return Screen.of("工单", null, blocks);
    }

    private static Form filter(Wish wish) {
        return Form.filter(
                PATH,
                List.of(
                        Field.choice("status", "状态", wish.of("status"), "全部", Labels.STATUSES),
                        Field.choice("type", "类型", wish.of("type"), "全部", Labels.TYPES),
                        Field.choice("priority", "优先级", wish.of("priority"), "全部", Labels.PRIORITIES),
                        Field.text("owner", "负责人账号", wish.of("owner"), 64),
                        Field.text("projectNo", "项目编号", wish.of("projectNo"), 40),
                        Field.text("customerPhone", "客户手机", wish.of("customerPhone"), 30),
                        Field.text("q", "关键词", wish.of("q"), 100),
                        Field.day("from", "提交自", wish.of("from")),
                        Field.day("to", "提交至", wish.of("to"))));
    }
}
