package link.aftersales.projectlink.copy.kafka;

import java.util.List;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.Copies;
import link.aftersales.messaging.CopyListener;
import link.aftersales.messaging.Received;
import link.aftersales.projectlink.action.Standings;
import link.aftersales.projectlink.copy.StaffNames;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class StaffListener {

    private final Copies copies;
    private final StaffNames names;
    private final Standings standings;

    StaffListener(Copies copies, StaffNames names, Standings standings) {
        this.standings = standings;
        this.copies = copies;
        this.names = names;
    }

    @CopyListener(topics = Topics.STAFF_SNAPSHOT)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        copies.apply(records, this::upsert, names::remove);
    }

    private void upsert(Received received) {
        if (received.event() instanceof StaffSnapshot snapshot) {
            names.put(snapshot);
            standings.keep(snapshot);
        }
    }
}
