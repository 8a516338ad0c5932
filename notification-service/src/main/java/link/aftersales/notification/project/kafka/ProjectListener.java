package link.aftersales.notification.project.kafka;

import java.util.List;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.Copies;
import link.aftersales.messaging.CopyListener;
import link.aftersales.messaging.Received;
import link.aftersales.notification.project.ProjectLinks;
import link.aftersales.notification.push.TellNewLink;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class ProjectListener {

    private final Copies copies;
    private final ProjectLinks links;
    private final TellNewLink tellNewLink;

    ProjectListener(Copies copies, ProjectLinks links, TellNewLink tellNewLink) {
        this.tellNewLink = tellNewLink;
        this.copies = copies;
        this.links = links;
    }

    @CopyListener(topics = Topics.PROJECTS_SNAPSHOT)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        copies.apply(records, this::upsert, links::remove);
    }

    private void upsert(Received received) {
        if (received.event() instanceof ProjectSnapshot snapshot) {
            boolean replaced = links.put(snapshot);
            if (replaced) {
                tellNewLink.tell(snapshot, received.at());
            }
        }
    }
}
