package link.aftersales.projectlink.console.web;

import java.util.Map;
import link.aftersales.projectlink.console.AdminApis;
import link.aftersales.projectlink.console.Answer;
import link.aftersales.projectlink.console.Listing;
import link.aftersales.projectlink.console.Service;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The tickets, as ticket-service keeps them. */
@Component
class Tickets {

    private static final String PATH = "/api/admin/tickets";
    private static final ParameterizedTypeReference<Listing<Ticket>> LISTING = new ParameterizedTypeReference<>() {};

    private final AdminApis apis;

    Tickets(AdminApis apis) {
        this.apis = apis;
    }

    Answer<Listing<Ticket>> list(Map<String, String> filter) {
        return apis.get(Service.TICKET, PATH, filter, LISTING);
    }

    Answer<Ticket> find(String ticketNo) {
        return apis.get(Service.TICKET, PATH + "/" + ticketNo, Map.of(), Ticket.class);
    }

    Answer<Ticket> act(String ticketNo, Map<String, String> action) {
        return apis.post(Service.TICKET, PATH + "/" + ticketNo + "/actions", action, Ticket.class);
    }

    Answer<Ticket> take(Map<String, String> told) {
        return apis.post(Service.TICKET, PATH, told, Ticket.class);
    }
}
