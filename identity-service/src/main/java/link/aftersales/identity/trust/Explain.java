package link.aftersales.identity.trust;

import java.util.Objects;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.trust.Verdict.Lack;
import link.aftersales.identity.trust.Verdict.Never;
import link.aftersales.identity.trust.Verdict.Objection;
import link.aftersales.identity.trust.Verdict.Proven;
import link.aftersales.identity.trust.Verdict.Unrelated;
import link.aftersales.identity.trust.Verdict.Waits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says within the service why nothing came of a contact: its member is to be told, or a code would help. */
@Component
class Explain {

    private static final String NAMELESS = "这位联系人";

    private final TrustSettings settings;
    private final ApplicationEventPublisher within;

    Explain(TrustSettings settings, ApplicationEventPublisher within) {
        this.settings = settings;
        this.within = within;
    }

    void toWhomItConcerns(Verdict verdict, Customer customer, Candidate candidate) {
        switch (verdict) {
            case Never never -> why(never.objection(), customer, candidate);
            case Waits waits -> waits(waits.lack(), customer, candidate);
            case Proven proven -> {}
            case Unrelated unrelated -> {}
        }
    }

    private void waits(Lack lack, Customer customer, Candidate candidate) {
        switch (lack) {
            case NO_UNIONID -> {
                withoutUnionid(customer, candidate);
                warn(customer, candidate);
            }
            case SEVERAL_CLAIMANTS -> warn(customer, candidate);
            case MEMBER_HAS_NOT_CONFIRMED, UNIONID_NOT_READ -> {}
        }
    }

    /** A code can bring the proof; where none is used only a supervisor can. */
    private void withoutUnionid(Customer customer, Candidate candidate) {
        if (settings.withoutUnionid() != WithoutUnionid.CODE) {
            tell(StaffText.PERSON_UNPROVEN, customer, candidate);
            return;
        }
        within.publishEvent(new CodeWanted(
                customer.id(),
                customer.phone(),
                candidate.userId(),
                candidate.externalUserId(),
                candidate.contactName()));
    }

    private void warn(Customer customer, Candidate candidate) {
        int claimants = candidate.pair().claimants();
        if (claimants > 1) {
            within.publishEvent(new NumberContested(
                    customer.id(), customer.phone(), candidate.userId(), candidate.externalUserId(), claimants));
        }
    }

    private void why(Objection objection, Customer customer, Candidate candidate) {
        switch (objection) {
            case WRONG_ADD_WAY, ADDED_BY_CUSTOMER, ADDED_BY_SOMEBODY_ELSE ->
                tell(StaffText.WRONG_ADD_WAY, customer, candidate);
            case OTHER_PERSON -> tell(StaffText.OTHER_PERSON, customer, candidate);
            case OTHER_NUMBER -> tell(StaffText.OTHER_NUMBER, customer, candidate);
            case CONTACT_OF_ANOTHER_CUSTOMER -> warn(customer, candidate);
        }
    }

    private void tell(StaffText why, Customer customer, Candidate candidate) {
        within.publishEvent(new ContactUnfit(
                customer.id(),
                customer.phone(),
                candidate.userId(),
                candidate.externalUserId(),
                Objects.requireNonNullElse(candidate.contactName(), NAMELESS),
                candidate.pair().addWay(),
                why));
    }
}
