package link.aftersales.projectlink.imports;

import java.time.LocalDate;
import java.util.List;
import link.aftersales.projectlink.project.Contact;
import link.aftersales.projectlink.project.MainCustomer;
import link.aftersales.projectlink.project.ProjectDetails;
import link.aftersales.projectlink.project.ProjectNo;
import link.aftersales.projectlink.project.Registration;
import org.jspecify.annotations.Nullable;

/** A row that can be taken over. What its table has no column for stays as it is; so do contacts where none are written. */
record ProjectRow(
        ProjectNo projectNo,
        ProjectDetails details,
        boolean hasCompany,
        boolean hasEnd,
        @Nullable List<Contact> contacts)
        implements Registration {

    @Override
    public ProjectDetails details(@Nullable ProjectDetails before) {
        if (before == null || hasCompany && hasEnd) {
            return details;
        }
        MainCustomer customer = details.customer();
        String company = hasCompany ? customer.company() : before.customer().company();
        LocalDate endedOn = hasEnd ? details.endedOn() : before.endedOn();
        return new ProjectDetails(
                details.title(),
                details.status(),
                details.orderAmount(),
                details.progress(),
                details.startedOn(),
                endedOn,
                details.assignedTo(),
                details.salesRep(),
                new MainCustomer(customer.name(), customer.phone(), company));
    }

    @Override
    public List<Contact> contacts(List<Contact> before) {
        return contacts == null
                ? before
                : contacts.stream()
                        .map(contact -> withKnownRole(contact, before))
                        .toList();
    }

    /** A cell seldom says what somebody is; that is no reason to forget it. */
    private static Contact withKnownRole(Contact contact, List<Contact> before) {
        return contact.role() != null
                ? contact
                : before.stream()
                        .filter(known -> known.phone().equals(contact.phone()))
                        .map(known -> new Contact(contact.name(), contact.phone(), known.role()))
                        .findFirst()
                        .orElse(contact);
    }
}
