package link.aftersales.projectlink.copy;

import java.util.Map;
import java.util.Objects;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.projectlink.project.AddContact;
import link.aftersales.projectlink.project.Contact;
import link.aftersales.projectlink.project.ProjectNo;
import org.springframework.stereotype.Component;

/**
 * Takes the reporter of a ticket into its project when the member who added him said that he belongs to it. From then on he
 * is part of the company's record of the project, which an erasure leaves as it is; whoever was erased before is not taken.
 */
@Component
public class TakeContact {

    private static final int LONGEST_NAME = 50;

    private final ErasedCustomers erased;
    private final AddContact addContact;
    private final String nameless = new Texts(Map.of()).render(StaffText.PUSH_NO_NAME, Map.of());

    TakeContact(ErasedCustomers erased, AddContact addContact) {
        this.erased = erased;
        this.addContact = addContact;
    }

    /** Takes him with the caller's transaction; most changes name nobody. */
    public void take(TicketChanged changed) {
        var person = changed.change().newContact();
        var project = changed.ticket().project();
        if (person != null
                && project != null
                && !erased.contains(changed.ticket().reporter().customerId())) {
            String name = Objects.requireNonNullElse(person.name(), nameless);
            addContact.add(new ProjectNo(project.projectNo()), new Contact(shortened(name), person.phone(), null));
        }
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
