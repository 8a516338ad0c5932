package link.aftersales.ticket.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.CustomerMessage.Notice;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.TicketType;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import link.aftersales.ticket.chat.CustomerMessages;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a request down for a customer on the phone. A verified customer with this number is told of it where he spoke last;
 * whoever else called is known by his number only: he has no chat, and none of those who claim that number hears of it.
 */
@Service
public class TakeByPhone {

    private static final String SOMEBODY = "服务人员";

    private final Tickets tickets;
    private final Customers customers;
    private final Chats chats;
    private final OpenTicket openTicket;
    private final CustomerMessages messages;

    TakeByPhone(Tickets tickets, Customers customers, Chats chats, OpenTicket openTicket, CustomerMessages messages) {
        this.tickets = tickets;
        this.customers = customers;
        this.chats = chats;
        this.openTicket = openTicket;
        this.messages = messages;
    }

    /** Opens the ticket, unless the same was taken down minutes ago. */
    @Transactional
    public Opening take(MobileNumber phone, TicketType type, String description, @Nullable String projectNo) {
        Optional<Customer> known = customers.withProvenNumber(phone.digits());
        Chat chat =
                known.flatMap(customer -> chats.newestOf(customer.customerId())).orElse(null);
        if (chat != null) {
            chats.lock(chat);
        }
        Customer customer = known.orElseGet(() -> caller(phone));
        Opening opening = openTicket.open(new Request(
                UUID.randomUUID(),
                customer,
                chat,
                type,
                description,
                List.of(),
                projectNo,
                false,
                false,
                true,
                new Actor.Operator("phone")));
        if (chat != null && opening instanceof Opening.Opened(Ticket ticket)) {
            messages.tell(
                    chat,
                    customer.customerId(),
                    List.of(registered(ticket)),
                    ticket.ticketNo(),
                    new Notice(ticket.ticketNo(), ticket.owner(), customer.name(), customer.phone(), true));
        }
        return opening;
    }

    /**
     * Staff answer for the number. The id leads nowhere, not even to the number; whoever calls again before anybody knows who
     * he is has the same, so that the same request is recognised.
     */
    private Customer caller(MobileNumber phone) {
        tickets.lockCustomer(phone.digits());
        String id = tickets.ofCaller(phone.digits()).stream()
                .map(ticket -> ticket.reporter().customerId())
                .filter(caller -> customers.find(caller).isEmpty())
                .reduce((older, newer) -> newer)
                .orElseGet(() -> UUID.randomUUID().toString());
        return new Customer(id, phone.digits(), null, null, false, true, null);
    }

    private static Part registered(Ticket ticket) {
        return new Part(
                CustomerText.REGISTERED_FOR_YOU,
                Map.of(
                        "staffName", SOMEBODY,
                        "ticketNo", ticket.ticketNo(),
                        "typeLabel", ticket.type().label(),
                        "subject", ticket.subject()));
    }
}
