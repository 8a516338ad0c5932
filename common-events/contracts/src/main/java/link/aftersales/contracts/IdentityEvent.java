package link.aftersales.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a person's trust. Owner: identity-service. */
public sealed interface IdentityEvent extends Event {

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

    /**
     * The number of somebody who was trusted already is now known to be his: projects are matched by it from now on.
     * {@code customer} is the state after it.
     */
    @Wire(type = "customer.number-proven.v1", topic = Topics.IDENTITY_EVENTS)
    record NumberProven(String customerId, CustomerSnapshot customer, String openid, Instant at)
            implements IdentityEvent {}

    /**
     * A person asked to be forgotten. Whoever reads this removes everything about these ids within a minute, and ignores
     * what happened to them before {@code erasedAt} for ever. Key is {@code openid}; {@code customerIds} are all claims
     * that he ever made, {@code externalUserIds} the contacts that proved them, {@code unionids} what the platform calls him
     * in every chat.
     */
    @Wire(type = "person.erased.v1", topic = Topics.IDENTITY_EVENTS)
    record PersonErased(
            String openid,
            List<String> customerIds,
            List<String> externalUserIds,
            Instant erasedAt,
            List<String> unionids)
            implements IdentityEvent {

        public PersonErased {
            unionids = unionids == null ? List.of() : List.copyOf(unionids);
        }

        /** Somebody without a unionid. */
        public PersonErased(String openid, List<String> customerIds, List<String> externalUserIds, Instant erasedAt) {
            this(openid, customerIds, externalUserIds, erasedAt, List.of());
        }
    }

    /** Why a customer is trusted: how the person and how the number was proven. */
    record Evidence(String person, String number) {}
}
