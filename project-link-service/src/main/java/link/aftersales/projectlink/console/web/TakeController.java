package link.aftersales.projectlink.console.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import link.aftersales.projectlink.console.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A ticket that a customer tells on the phone. */
@Controller
@RequestMapping(TakeController.PATH)
class TakeController {

    static final String PATH = "/console/take";
    private static final int LONGEST = 4000;
    private static final List<String> FIELDS = List.of("customerPhone", "type", "description", "projectNo");

    private final Tickets tickets;
    private final Screens screens;

    TakeController(Tickets tickets, Screens screens) {
        this.tickets = tickets;
        this.screens = screens;
    }

    @GetMapping
    View form() {
        return screens.show(screen(Map.of()));
    }

    @PostMapping
    View take(@RequestParam Map<String, String> given) {
        Map<String, String> told = new HashMap<>(given);
        told.keySet().retainAll(FIELDS);
        Answer<Ticket> answer = tickets.take(told);
        String back = answer instanceof Answer.Given<Ticket>(var ticket)
                ? TicketsController.PATH + "/" + ticket.ticketNo()
                : PATH;
        return screens.after(answer, back, Done.TAKEN, () -> screen(told));
    }

    private static Screen screen(Map<String, String> told) {
        return Screen.of(
                "代客登记",
                "客户打电话来时，替他登记一张工单。刚登记过的同一件事不会重复开单。",
                List.of(Form.page(
                        PATH,
                        "登记工单",
                        Field.text("customerPhone", "客户手机", told.getOrDefault("customerPhone", ""), 30)
                                .must(),
                        Field.choice("type", "类型", told.getOrDefault("type", ""), "请选择", Labels.TYPES)
                                .must(),
                        Field.words("description", "描述", told.getOrDefault("description", ""), LONGEST)
                                .must(),
                        Field.text("projectNo", "项目编号", told.getOrDefault("projectNo", ""), 40)
                                .hint("可不填：按客户的项目自动匹配。"))));
    }
}
