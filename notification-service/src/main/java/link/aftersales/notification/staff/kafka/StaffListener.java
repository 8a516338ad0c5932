package link.aftersales.notification.staff.kafka;

import java.util.List;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.Copies;
import link.aftersales.messaging.CopyListener;
import link.aftersales.messaging.Received;
import link.aftersales.notification.staff.StaffCopies;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class StaffListener {

    private final Copies copies;
    private final StaffCopies staff;

    StaffListener(Copies copies, StaffCopies staff) {
        this.copies = copies;
        this.staff = staff;
    }

    @CopyListener(topics = Topics.STAFF_SNAPSHOT)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        copies.apply(records, this::upsert, staff::remove);
    }

    private void upsert(Received received) {
        if (received.event() instanceof StaffSnapshot snapshot) {
            staff.put(snapshot);
        }
    }
}
