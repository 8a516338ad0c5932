package link.aftersales.projectlink.page;

import java.time.Clock;
import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

    @Bean
    Worker forgettingViews(Views views, PageSettings settings, Clock clock) {
        return new Worker("forgetting-views", 1, new ForgetOldViews(views, settings.viewsKept(), clock)::step);
    }
}
