package link.aftersales.identity.trust;

import java.util.Optional;
import link.aftersales.identity.project.Projects;
import link.aftersales.identity.project.Projects.Registration;
import org.springframework.stereotype.Component;

/** Calls the proven owner of a number what the company registered about it. */
@Component
class Register {

    private final Customers customers;
    private final Projects projects;

    Register(Customers customers, Projects projects) {
        this.customers = customers;
        this.projects = projects;
    }

    /** Takes over what has been registered meanwhile. */
    void update(Customer customer) {
        Customer named = named(customer);
        if (!named.sameStateAs(customer)) {
            customers.save(named);
        }
    }

    /** The customer as the company calls him now; unchanged while his number is not proven. */
    Customer named(Customer customer) {
        Optional<Registration> registration =
                customer.numberProven() ? projects.of(customer.phone()) : Optional.empty();
        return registration.isEmpty()
                ? customer
                : customer.registeredAs(
                        registration.get().name(), registration.get().company());
    }
}
