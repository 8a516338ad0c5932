package link.aftersales.ticket.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * Who reported: the verified customer as known at that moment, and the chat in which he is answered. Of an erased
 * customer only an id is left that leads nowhere.
 */
public record Reporter(
        @Column("customer_id") String customerId,
        @Column("customer_name") @Nullable String name,
        @Column("customer_phone") @Nullable String phone,
        @Column("customer_company") @Nullable String company,
        @Nullable String chat) {

    /** No person in a log by accident. */
    @Override
    public String toString() {
        return "Reporter[" + customerId + "]";
    }
}
