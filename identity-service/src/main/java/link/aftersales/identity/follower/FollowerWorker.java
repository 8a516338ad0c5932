package link.aftersales.identity.follower;

import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads followers as long as some are due; several at a time, because each waits for the platform. */
@Configuration(proxyBeanMethods = false)
class FollowerWorker {

    private static final int THREADS = 4;

    @Bean
    Worker followerReader(ReadFollowers readFollowers) {
        return new Worker("read-followers", THREADS, readFollowers::readNext);
    }
}
