package link.aftersales.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The full state of a customer, key customer id, newest {@code version} wins. {@code memberUserId} is the member of staff
 * who added him; {@code name} and {@code company} are what the company registered, absent while nothing is proven.
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
        @Nullable String memberUserId)
        implements Event {}
