package link.aftersales.ticket.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer as identity-service last described him; {@code memberUserId} is the member of staff who added him. */
public record Customer(
        String customerId,
        String phone,
        @Nullable String name,
        @Nullable String company,
        boolean verified,
        boolean numberProven,
        @Nullable String memberUserId) {

    /** The number by which projects may be matched; empty while only the person is proven. */
    public Optional<String> provenPhone() {
        return numberProven ? Optional.of(phone) : Optional.empty();
    }
}
