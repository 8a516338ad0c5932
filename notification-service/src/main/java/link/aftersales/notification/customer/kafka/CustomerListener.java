package link.aftersales.notification.customer.kafka;

import java.util.List;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.Copies;
import link.aftersales.messaging.CopyListener;
import link.aftersales.messaging.Received;
import link.aftersales.notification.customer.CustomerCopies;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class CustomerListener {

    private final Copies copies;
    private final CustomerCopies customers;

    CustomerListener(Copies copies, CustomerCopies customers) {
        this.copies = copies;
        this.customers = customers;
    }

    @CopyListener(topics = Topics.CUSTOMERS_SNAPSHOT)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        copies.apply(records, this::upsert, customers::remove);
    }

    private void upsert(Received received) {
        if (received.event() instanceof CustomerSnapshot snapshot) {
            customers.put(snapshot);
        }
    }
}
