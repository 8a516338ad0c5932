package link.aftersales.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a person's trust. Owner: identity-service. */
public sealed interface IdentityEvent extends Event {

    String customerId();

    /** A claim was proven: the customer is trusted from {@code verifiedAt} on. {@code customer} is the state after it. */
    @Wire(type = "customer.verified.v1", topic = Topics.IDENTITY_EVENTS)
    record CustomerVerified(
            String customerId,
            CustomerSnapshot customer,
            String openid,
            @Nullable String externalUserId,
            @Nullable String memberUserId,
            Evidence evidence,
            Instant verifiedAt)
            implements IdentityEvent {}

    /** Why a customer is trusted: how the person and how the number was proven. */
    record Evidence(String person, String number) {}
}
