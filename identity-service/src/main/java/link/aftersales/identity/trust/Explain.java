package link.aftersales.identity.trust;

import java.util.Map;
import java.util.Objects;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.staff.TellMember;
import link.aftersales.identity.trust.Verdict.Objection;
import org.springframework.stereotype.Component;

/** Tells the member who added a waiting customer why nothing came of it, once for each contact and reason. */
@Component
class Explain {

    private static final String NAMELESS = "这位联系人";

    private final TellMember tellMember;

    Explain(TellMember tellMember) {
        this.tellMember = tellMember;
    }

    void why(Objection objection, Customer customer, Candidate candidate) {
        Map<String, String> values = Map.of(
                "contactName", Objects.requireNonNullElse(candidate.contactName(), NAMELESS),
                "phoneMasked", customer.phone().masked(),
                "addWayLabel", candidate.pair().addWay().label());
        switch (objection) {
            case WRONG_ADD_WAY, ADDED_BY_CUSTOMER -> tell(StaffText.WRONG_ADD_WAY, candidate, values);
            case OTHER_PERSON -> tell(StaffText.OTHER_PERSON, candidate, values);
            case OTHER_NUMBER -> tell(StaffText.OTHER_NUMBER, candidate, values);
            case CONTACT_OF_ANOTHER_CUSTOMER -> {}
        }
    }

    private void tell(StaffText text, Candidate candidate, Map<String, String> values) {
        tellMember.once(candidate.userId(), candidate.externalUserId(), text, values);
    }
}
