package link.aftersales.identity.project.kafka;

import java.util.List;
import java.util.Set;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.Topics;
import link.aftersales.identity.project.Projects;
import link.aftersales.identity.project.RegistrationsChanged;
import link.aftersales.messaging.Copies;
import link.aftersales.messaging.CopyListener;
import link.aftersales.messaging.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class ProjectsListener {

    private final Copies copies;
    private final Projects projects;
    private final ApplicationEventPublisher inside;

    ProjectsListener(Copies copies, Projects projects, ApplicationEventPublisher inside) {
        this.copies = copies;
        this.projects = projects;
        this.inside = inside;
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
            inside.publishEvent(new RegistrationsChanged(phones));
        }
    }
}
