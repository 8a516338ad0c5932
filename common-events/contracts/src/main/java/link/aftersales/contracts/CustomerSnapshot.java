package link.aftersales.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The full state of a customer, key customer id, newest {@code version} wins. {@code memberUserId} is the member of staff
 * who added him; {@code name} and {@code company} are what the company registered, absent while nothing is proven.
 *
 * <p>{@code verified} says that the person is known, {@code numberProven} that the number is his. Projects are matched by
 * {@code phone} only when {@code numberProven}; until then a verified customer's requests go to triage. In 微信客服 a
 * visitor is recognised by {@code externalUserIds} or {@code unionids}.
 */
@Wire(type = "customer.snapshot.v1", topic = Topics.CUSTOMERS_SNAPSHOT)
public record CustomerSnapshot(
        String customerId,
        long version,
        String phone,
        @Nullable String name,
        @Nullable String company,
        BindingStatus bindingStatus,
        boolean verified,
        @Nullable Instant verifiedAt,
        List<String> openids,
        List<String> externalUserIds,
        @Nullable String memberUserId,
        boolean numberProven,
        List<String> unionids)
        implements Event {

    public CustomerSnapshot {
        unionids = unionids == null ? List.of() : List.copyOf(unionids);
    }

    /** The usual customer, whose person and number were proven together or not at all. */
    public CustomerSnapshot(
            String customerId,
            long version,
            String phone,
            @Nullable String name,
            @Nullable String company,
            BindingStatus bindingStatus,
            boolean verified,
            @Nullable Instant verifiedAt,
            List<String> openids,
            List<String> externalUserIds,
            @Nullable String memberUserId) {
        this(
                customerId,
                version,
                phone,
                name,
                company,
                bindingStatus,
                verified,
                verifiedAt,
                openids,
                externalUserIds,
                memberUserId,
                verified,
                List.of());
    }
}
