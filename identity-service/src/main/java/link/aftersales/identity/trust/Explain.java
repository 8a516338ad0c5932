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
            case Waits waits -> wantCode(waits.lack(), customer, candidate);
            case Proven proven -> {}
            case Unrelated unrelated -> {}
        }
    }

    private void wantCode(Lack lack, Customer customer, Candidate candidate) {
        if (lack == Lack.NO_UNIONID && settings.withoutUnionid() == WithoutUnionid.CODE) {
            within.publishEvent(new CodeWanted(
                    customer.id(),
                    customer.phone(),
                    candidate.userId(),
                    candidate.externalUserId(),
                    candidate.contactName()));
        }
    }

    private void why(Objection objection, Customer customer, Candidate candidate) {
        switch (objection) {
            case WRONG_ADD_WAY, ADDED_BY_CUSTOMER, ADDED_BY_SOMEBODY_ELSE ->
                tell(StaffText.WRONG_ADD_WAY, customer, candidate);
            case OTHER_PERSON -> tell(StaffText.OTHER_PERSON, customer, candidate);
            case OTHER_NUMBER -> tell(StaffText.OTHER_NUMBER, customer, candidate);
            case CONTACT_OF_ANOTHER_CUSTOMER -> {}
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
