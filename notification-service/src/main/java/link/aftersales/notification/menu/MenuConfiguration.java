package link.aftersales.notification.menu;

import java.time.Clock;
import link.aftersales.messaging.Worker;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the menu only where WECHAT_MP_MENU asks for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MenuSettings.class)
class MenuConfiguration {

    @Bean
    @ConditionalOnProperty(name = "menu.mode", havingValue = "create")
    Worker menuCreation(MenuPublisher publisher, Clock clock) {
        return new Worker("menu-creation", 1, new CreateMenu(publisher, clock)::step);
    }
}
