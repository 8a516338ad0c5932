package link.aftersales.projectlink.console.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import link.aftersales.projectlink.console.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One ticket, and what may be done to it; whether it may, ticket-service knows. */
@Controller
@RequestMapping(TicketsController.PATH + "/{ticketNo:AS\\w{1,40}}")
class TicketController {

    private static final List<String> SAID = List.of("action", "words", "userid", "projectNo");

    private final Tickets tickets;
    private final TicketForms forms;
    private final Screens screens;

    TicketController(Tickets tickets, TicketForms forms, Screens screens) {
        this.tickets = tickets;
        this.forms = forms;
        this.screens = screens;
    }

    @GetMapping
    View show(@PathVariable String ticketNo) {
        return screens.show(screen(ticketNo, Map.of()));
    }

    @PostMapping("/actions")
    View act(@PathVariable String ticketNo, @RequestParam Map<String, String> given) {
        Map<String, String> said = new HashMap<>(given);
        said.keySet().retainAll(SAID);
        said.values().removeIf(String::isBlank);
        String back = TicketsController.PATH + "/" + ticketNo;
        return screens.after(tickets.act(ticketNo, said), back, Done.ACTED, () -> screen(ticketNo, said));
    }

    private Screen screen(String ticketNo, Map<String, String> said) {
        Answer<Ticket> answer = tickets.find(ticketNo);
        List<Block> blocks = Block.of(
                answer, ticket -> List.of(new Columns(TicketBlocks.told(ticket), forms.actions(ticket, said))));
        return new Screen(Screens.status(answer), "工单 " + ticketNo, null, blocks);
    }
}
