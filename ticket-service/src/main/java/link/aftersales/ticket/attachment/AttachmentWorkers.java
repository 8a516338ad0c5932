package link.aftersales.ticket.attachment;

import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttachmentWorkers {

    private static final int THREADS = 2;

    @Bean
    Worker attachmentFetcher(FetchAttachment fetch) {
        return new Worker("attachment-fetcher", THREADS, fetch::fetchNext);
    }
}
