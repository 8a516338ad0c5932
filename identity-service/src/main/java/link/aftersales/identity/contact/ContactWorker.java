package link.aftersales.identity.contact;

import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads relations as long as some are due; several at a time, because each waits for the platform. */
@Configuration(proxyBeanMethods = false)
class ContactWorker {

    private static final int THREADS = 4;

    @Bean
    Worker contactReader(ReadContacts readContacts) {
        return new Worker("read-contacts", THREADS, readContacts::readNext);
    }

    /** One thread, so that a copy asks one question at a time. */
    @Bean
    Worker memberSweeper(SweepMembers sweepMembers) {
        return new Worker("sweep-members", 1, sweepMembers::sweepNext);
    }
}
