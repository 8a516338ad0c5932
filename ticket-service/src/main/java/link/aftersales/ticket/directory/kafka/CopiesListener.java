package link.aftersales.ticket.directory.kafka;

import java.util.List;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.Copies;
import link.aftersales.messaging.CopyListener;
import link.aftersales.messaging.Received;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.Projects;
import link.aftersales.ticket.directory.Staff;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class CopiesListener {

    private final Copies copies;
    private final Customers customers;
    private final Projects projects;
    private final Staff staff;

    CopiesListener(Copies copies, Customers customers, Projects projects, Staff staff) {
        this.copies = copies;
        this.customers = customers;
        this.projects = projects;
        this.staff = staff;
    }

    @CopyListener(topics = Topics.CUSTOMERS_SNAPSHOT)
    void customers(List<ConsumerRecord<String, byte[]>> records) {
        copies.apply(records, this::customer, customers::forget);
    }

    @CopyListener(topics = Topics.PROJECTS_SNAPSHOT)
    void projects(List<ConsumerRecord<String, byte[]>> records) {
        copies.apply(records, this::project, projects::forget);
    }

    @CopyListener(topics = Topics.STAFF_SNAPSHOT)
    void staff(List<ConsumerRecord<String, byte[]>> records) {
        copies.apply(records, this::member, staff::forget);
    }

    private void customer(Received received) {
        if (received.event() instanceof CustomerSnapshot snapshot) {
            customers.apply(snapshot);
        }
    }

    private void member(Received received) {
        if (received.event() instanceof StaffSnapshot snapshot) {
            staff.apply(snapshot);
        }
    }

    private void project(Received received) {
        if (received.event() instanceof ProjectSnapshot snapshot) {
            projects.apply(snapshot);
        }
    }
}
