package link.aftersales.identity.project;

import java.util.Set;
import link.aftersales.contracts.MobileNumber;

/** Within the service: what the company registered about these numbers may have changed; everybody can see it by now. */
public record RegistrationsChanged(Set<MobileNumber> phones) {}
