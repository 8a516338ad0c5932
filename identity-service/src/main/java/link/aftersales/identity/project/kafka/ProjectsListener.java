package link.aftersales.identity.project.kafka;

import java.util.List;
import java.util.Set;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.Topics;
import link.aftersales.identity.project.ChangedRegistrations;
import link.aftersales.identity.project.Projects;
import link.aftersales.messaging.Copies;
import link.aftersales.messaging.CopyListener;
import link.aftersales.messaging.Received;
import link.aftersales.messaging.Worker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

@Component
class ProjectsListener {

    private final Copies copies;
    private final Projects projects;
    private final ChangedRegistrations changes;
    private final Worker teller;

    ProjectsListener(
            Copies copies,
            Projects projects,
            ChangedRegistrations changes,
            @Qualifier("registrationTeller") Worker teller) {
        this.copies = copies;
        this.projects = projects;
        this.changes = changes;
        this.teller = teller;
    }

    @CopyListener(topics = Topics.PROJECTS_SNAPSHOT)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        copies.apply(records, this::upsert, this::deleted);
    }

    private void upsert(Received received) {
        if (received.event() instanceof ProjectSnapshot project) {
            changed(projects.copy(project));
        }
    }

    private void deleted(String projectNo) {
        changed(projects.forget(projectNo));
    }

    private void changed(Set<MobileNumber> phones) {
        if (!phones.isEmpty()) {
            changes.note(phones);
            teller.wakeAfterCommit();
        }
    }
}
