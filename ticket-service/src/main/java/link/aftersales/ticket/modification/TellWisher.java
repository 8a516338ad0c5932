package link.aftersales.ticket.modification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.CustomerMessage.Notice;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.CustomerMessages;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.Staff;
import link.aftersales.ticket.directory.StaffMember;
import link.aftersales.ticket.directory.Visitor;
import link.aftersales.ticket.modification.Modification.Decision;
import link.aftersales.ticket.modification.Modification.Wisher;
import org.springframework.stereotype.Component;

/** Tells whoever asked for a modification what became of it, in the chat in which he asked. */
@Component
class TellWisher {

    /** What follows 销售 when no name is known. */
    private static final String SOMEBODY = "人员";

    private final CustomerMessages messages;
    private final Staff staff;
    private final Customers customers;

    TellWisher(CustomerMessages messages, Staff staff, Customers customers) {
        this.customers = customers;
        this.messages = messages;
        this.staff = staff;
    }

    /** Whoever was erased is told nothing. */
    void tell(Modification modification, Decision decision) {
        Chat chat = modification.wisher().chat();
        if (chat != null) {
            Part part = new Part(text(modification), values(modification, decision));
            messages.tell(chat, modification.wisher().customerId(), List.of(part), null, notice(modification, chat));
        }
    }

    private Notice notice(Modification modification, Chat chat) {
        Wisher wisher = modification.wisher();
        boolean trusted = customers.visitor(chat) instanceof Visitor.Trusted(Customer customer)
                && customer.customerId().equals(wisher.customerId());
        return new Notice(
                modification.modificationNo(), modification.salesRep(), wisher.name(), wisher.phone(), trusted);
    }

    private static CustomerText text(Modification modification) {
        return switch (modification.status()) {
            case PENDING -> throw new IllegalStateException(modification + " is not decided");
            case APPROVED -> CustomerText.MODIFICATION_APPROVED;
            case REJECTED -> CustomerText.MODIFICATION_REJECTED;
        };
    }

    private Map<String, String> values(Modification modification, Decision decision) {
        Map<String, String> values = new HashMap<>();
        values.put("modificationNo", modification.modificationNo());
        values.put("words", modification.change());
        values.put("salesName", salesName(modification.salesRep()));
        Optional.ofNullable(decision.reason()).ifPresent(reason -> values.put("reason", reason));
        return values;
    }

    private String salesName(String salesRep) {
        return staff.find(salesRep).map(StaffMember::name).orElse(SOMEBODY);
    }
}
