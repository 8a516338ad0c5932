package link.aftersales.identity.verification;

import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.verification.ClaimsInQuestion.Facts;
import link.aftersales.identity.verification.Outcome.NotASupervisor;
import link.aftersales.identity.verification.Outcome.NotPossible;
import link.aftersales.identity.verification.Outcome.OwnApplication;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import org.springframework.stereotype.Component;

/** Verifies whoever claims a number, for lists that know numbers and contacts but no customer ids. */
@Component
public class VerifyOwner {

    private final Supervisors supervisors;
    private final ClaimsInQuestion claims;
    private final VerifyCustomer verifyCustomer;

    VerifyOwner(Supervisors supervisors, ClaimsInQuestion claims, VerifyCustomer verifyCustomer) {
        this.supervisors = supervisors;
        this.claims = claims;
        this.verifyCustomer = verifyCustomer;
    }

    /** In a transaction of its own. */
    public Outcome verify(MobileNumber phone, Contact contact, TwoPeople people) {
        if (!supervisors.include(people.approver())) {
            return new NotASupervisor();
        }
        if (people.same()) {
            return new OwnApplication();
        }
        List<Facts> all = claims.on(phone, contact);
        List<Facts> open = all.stream().filter(Facts::open).toList();
        if (open.isEmpty()) {
            return new NotPossible(all.stream().anyMatch(Facts::bound) ? "verified_already" : "no_open_claim");
        }
        Optional<Facts> claim = open.size() == 1 ? Optional.of(open.getFirst()) : onlySamePerson(open);
        return claim.map(found -> verifyCustomer.verify(found.customerId(), contact, people))
                .orElseGet(() -> new NotPossible("several_claimants"));
    }

    private static Optional<Facts> onlySamePerson(List<Facts> claims) {
        List<Facts> same = claims.stream().filter(Facts::samePerson).toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }
}
