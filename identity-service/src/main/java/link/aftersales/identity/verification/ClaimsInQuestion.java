package link.aftersales.identity.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.trust.AddWay;
import link.aftersales.identity.trust.Unionid;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import org.jspecify.annotations.Nullable;

/** What a supervisor sees of a claim and of the contact that may be the claimant. */
public interface ClaimsInQuestion {

    /** A claim beside a contact; without one, or when it is not known, those are absent. */
    record Facts(
            UUID customerId,
            MobileNumber phone,
            BindingStatus status,
            Unionid follower,
            Unionid contact,
            boolean related,
            @Nullable AddWay addWay,
            @Nullable String contactName) {

        /** For certain; in between nobody knows. */
        public boolean samePerson() {
            return follower.same(contact);
        }

        /** For certain; in between nobody knows. */
        public boolean otherPerson() {
            return follower.different(contact);
        }

        boolean open() {
            return status == BindingStatus.TEMP;
        }

        boolean bound() {
            return status == BindingStatus.BOUND;
        }

        @Override
        public String toString() {
            return "Facts[customerId=" + customerId + "]";
        }
    }

    Optional<Facts> of(UUID customerId, @Nullable Contact contact);

    /** Every claim on a number, beside the same contact. */
    List<Facts> on(MobileNumber phone, Contact contact);
}
