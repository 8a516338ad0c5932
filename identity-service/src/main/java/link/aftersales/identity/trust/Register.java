package link.aftersales.identity.trust;

import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.identity.project.Projects;
import link.aftersales.identity.project.Projects.Registration;
import org.springframework.stereotype.Component;

/** Calls the proven owner of a number what the company registered about it. */
@Component
class Register {

    private final Customers customers;
    private final Projects projects;
    private final String nameless = new Texts(Map.of()).render(StaffText.PUSH_NO_NAME, Map.of());

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

    /**
     * The customer as the company calls him now; unchanged while his number is not proven, and by a project that took him in
     * without a name.
     */
    Customer named(Customer customer) {
        return named(customer, of(customer));
    }

    /** The same by a registration that was looked up already. */
    Customer named(Customer customer, Optional<Registration> registration) {
        return registration
                .filter(registered -> !registered.name().equals(nameless))
                .map(registered -> customer.registeredAs(registered.name(), registered.company()))
                .orElse(customer);
    }

    /** What is registered about a number that is proven to be the customer's. */
    Optional<Registration> of(Customer customer) {
        return customer.numberProven() ? projects.of(customer.phone()) : Optional.empty();
    }
}
